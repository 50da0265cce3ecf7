import { type Corrections, type FileReading, noCorrections } from '@tidtam/domain/import';
import type { Workbook } from '../../src/cells.ts';
import { type RecogniseOptions, recognise } from '../../src/recognise/index.ts';
import { known } from './known.ts';

/** Reads a workbook with what the tests know; agency, province and round are given unless said otherwise. */
export function read(
  workbook: Workbook,
  options: RecogniseOptions = { agency: '73-PVO', province: '73', round: '2567Q2' },
  corrections: Partial<Corrections> = {},
): FileReading {
  return recognise(workbook, known, { ...noCorrections, ...corrections }, options);
}

/** The codes of a reading's problems, in order. */
export function codes(reading: FileReading): readonly string[] {
  return reading.problems.map((problem) => problem.code);
}

/** Projects as short lines: title, part, budget in baht. */
export function projectsOf(reading: FileReading): readonly (readonly [string, number, number | null])[] {
  return reading.projects.map(({ title, part, budget }) => [
    title,
    part,
    budget === null ? null : budget / 100,
  ]);
}

export function noteCodes(reading: FileReading): readonly string[] {
  return reading.notes.map((note) => note.code);
}
