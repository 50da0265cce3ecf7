import type { FileReading, PartTotal } from '@tidtam/domain/import';
import type { Problem } from '@tidtam/domain/problem';
import { partTotals, type ReadRequest, readFile, type WorkbookOutline } from '@tidtam/workbook';
import { FileRows } from './file-rows.ts';

/** What a file says but for its rows. */
export type FileFacts = Omit<FileReading, 'projects'>;

/** A file that could be read, with its rows packed. */
export interface UnderstoodFile {
  readonly outline: WorkbookOutline;
  readonly reading: FileFacts;
  readonly totals: readonly PartTotal[];
  readonly rows: FileRows;
}

/** Why a file could not be read. */
export interface UnreadFile {
  readonly problem: Problem;
}

export type FileRead = UnderstoodFile | UnreadFile;

export type ReadFile = (bytes: Uint8Array, request: ReadRequest) => Promise<FileRead>;

/** Reads a file in this process. */
export const readHere: ReadFile = async (bytes, request) => {
  const read = await readFile(bytes, request);
  if ('problem' in read) return read;
  const { projects, ...reading } = read.reading;
  return { outline: read.outline, reading, totals: partTotals(projects), rows: FileRows.of(projects) };
};
