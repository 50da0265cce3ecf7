import type { Corrections, FileReading } from '@tidtam/domain/import';
import type { Problem } from '@tidtam/domain/problem';
import type { Workbook } from './cells.ts';
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

/** A file as it stands and what it says; or why it cannot be read. */
export type FileRead =
  | { readonly workbook: Workbook; readonly reading: FileReading }
  | { readonly problem: Problem };

/** Reads a file and says what it means; again with what people corrected for its agencies before, where there is such. */
export async function readFile(bytes: Uint8Array, request: ReadRequest): Promise<FileRead> {
  const read = await readWorkbook(bytes);
  if ('problem' in read) return read;
  const { workbook } = read;
  const { known, corrections, options } = request;
  const first = recogniseTemplate(workbook, { ...known, remembered: {} }, corrections, options);
  const remembered: Known['remembered'] = Object.assign(
    {},
    ...agencyCodes(first).map((code) => request.remembered[code] ?? {}),
  );
  if (Object.keys(remembered).length === 0) return { workbook, reading: first };
  return { workbook, reading: recogniseTemplate(workbook, { ...known, remembered }, corrections, options) };
}

/** Every agency that a file speaks of, in its order. */
export function agencyCodes(reading: FileReading): readonly string[] {
  const codes = [...reading.projects, ...reading.noProjects].map((row) => row.agency);
  return [...new Set(codes.filter((code) => code !== null))];
}
