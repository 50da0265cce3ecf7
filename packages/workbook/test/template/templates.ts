import assert from 'node:assert/strict';
import type { FormProject } from '@tidtam/domain/form';
import { type Corrections, type FileReading, noCorrections } from '@tidtam/domain/import';
import exceljs from 'exceljs';
import { readFile } from '../../src/readFile.ts';
import type { RecogniseOptions } from '../../src/recognise/index.ts';
import { known } from '../layouts/known.ts';

/** Reads a file as an import does: nothing is said of it. */
export async function readBack(
  bytes: Uint8Array,
  options: RecogniseOptions = {},
  corrections: Corrections = noCorrections,
): Promise<FileReading> {
  const read = await readFile(bytes, { known, remembered: {}, corrections, options });
  assert.ok('reading' in read);
  return read.reading;
}

/** What a reading's rows state, by project id (or title) and part. */
export function statedBy({ projects }: FileReading) {
  return projects.map(({ project, title, code, part, budget, notYetAllocated, committed, ...rest }) => ({
    project,
    title,
    code,
    part,
    budget,
    notYetAllocated,
    committed,
    disbursed: rest.disbursed,
    percentComplete: rest.percentComplete,
    status: rest.status,
    starts: rest.starts,
    ends: rest.ends,
    guideline: rest.guideline,
    texts: { ...rest.texts, guideline: null },
  }));
}

/** The same as a form states it. */
export function statedIn(projects: readonly FormProject[]) {
  const satang = (typed: string) =>
    typed === '' ? null : Math.round(Number(typed.replaceAll(',', '')) * 100);
  const said = (typed: string) => (typed === '' ? null : typed);
  return ([1, 2, 3] as const).flatMap((part) =>
    projects.flatMap(
      ({ project, title, code, guideline, lines, percentComplete, status, starts, ends, texts }) =>
        lines
          .filter((line) => line.part === part)
          .map((line) => ({
            project,
            title,
            code: said(code),
            part,
            budget: satang(line.budget),
            notYetAllocated: line.notYetAllocated,
            committed: satang(line.committed),
            disbursed: satang(line.disbursed),
            percentComplete: percentComplete === '' ? null : Number(percentComplete),
            status: said(status),
            starts: said(starts),
            ends: said(ends),
            guideline: said(guideline),
            texts: {
              guideline: null,
              target: said(texts.target),
              result: said(texts.result),
              problems: said(texts.problems),
              suggestions: said(texts.suggestions),
              nextSteps: said(texts.nextSteps),
              owner: said(texts.owner),
              note: said(texts.note),
            },
          })),
    ),
  );
}

/** The file as a person changed it in a spreadsheet program. */
export async function changed(
  bytes: Uint8Array,
  change: (book: exceljs.Workbook) => void,
): Promise<Uint8Array> {
  const book = new exceljs.Workbook();
  await book.xlsx.load(Uint8Array.from(bytes).buffer);
  change(book);
  return new Uint8Array(await book.xlsx.writeBuffer());
}
