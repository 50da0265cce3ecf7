import type { Corrections, FileReading } from '@tidtam/domain/import';
import type { Problem } from '@tidtam/domain/problem';
import type { Workbook } from './cells.ts';
import { outlineOf, type WorkbookOutline } from './outline.ts';
import { readWorkbook } from './read/index.ts';
import { type Known, type RecogniseOptions, recogniseTemplate } from './recognise/index.ts';

/** All that reading a file needs beside its bytes; plain data, so that a worker can be handed it. */
export interface ReadRequest {
  readonly known: Omit<Known, 'remembered'>;
  /** Column meanings that people corrected before, by agency code. */
  readonly remembered: Readonly<Record<string, Known['remembered']>>;
  readonly corrections: Corrections;
  readonly options: RecogniseOptions;
}

/** What a file says, without its cells; or why it cannot be read. */
export type FileRead =
  | { readonly outline: WorkbookOutline; readonly reading: FileReading }
  | { readonly problem: Problem };

/** Reads a file and says what it means. */
export async function readFile(bytes: Uint8Array, request: ReadRequest): Promise<FileRead> {
  const read = await readWorkbook(bytes);
  return 'problem' in read ? read : understand(read.workbook, request);
}

/** Says what a workbook means; again with what people corrected for its agencies before, where there is such. */
export function understand(workbook: Workbook, request: ReadRequest): FileRead {
  const outline = outlineOf(workbook);
  const { known, corrections, options } = request;
  const first = recogniseTemplate(workbook, { ...known, remembered: {} }, corrections, options);
  const remembered: Known['remembered'] = Object.assign(
    {},
    ...agencyCodes(first).map((code) => request.remembered[code] ?? {}),
  );
  if (Object.keys(remembered).length === 0) return { outline, reading: first };
  return { outline, reading: recogniseTemplate(workbook, { ...known, remembered }, corrections, options) };
}

/** Every agency that a file speaks of, in its order. */
export function agencyCodes(reading: FileReading): readonly string[] {
  const codes = [...reading.projects, ...reading.noProjects].map((row) => row.agency);
  return [...new Set(codes.filter((code) => code !== null))];
}
