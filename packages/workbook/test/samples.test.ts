import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { noCorrections, type ReadProject } from '@tidtam/domain/import';
import { readWorkbook } from '../src/read/index.ts';
import { partTotals, recognise } from '../src/recognise/index.ts';
import { known } from './layouts/known.ts';

const folder = new URL('./fixtures/samples/', import.meta.url);

interface Expected {
  readonly file: string;
  readonly round: string;
  readonly projects: readonly Record<string, unknown>[];
  readonly totals: readonly {
    part: number;
    projects: number;
    budget: number | null;
    disbursed: number | null;
  }[];
}

async function readSample(file: string) {
  const read = await readWorkbook(readFileSync(new URL(file, folder)));
  assert.ok('workbook' in read, file);
  return recognise(read.workbook, known, noCorrections, {});
}

const expectations = readdirSync(folder)
  .filter((name) => name.endsWith('.expected.json'))
  .map((name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Expected);

function satang(baht: unknown): number | null {
  return typeof baht === 'number' ? Math.round(baht * 100) : null;
}

function byTitle(a: { title: unknown }, b: { title: unknown }): number {
  return String(a.title) < String(b.title) ? -1 : 1;
}

for (const expected of expectations) {
  test(`${expected.file} says what it says`, async () => {
    const reading = await readSample(expected.file);
    const wanted = expected.projects.map(({ cell, ...project }) => ({
      ...project,
      title: String(project.title),
      budget: satang(project.budget),
      committed: satang(project.committed),
      disbursed: satang(project.disbursed),
      ...(cell === undefined ? {} : { cell }),
    }));
    const hasCells = expected.projects.every((project) => 'cell' in project);
    const found = reading.projects.map((project) => shown(project, hasCells));
    assert.deepEqual(found.sort(byTitle), wanted.sort(byTitle));
    assert.equal(reading.round, expected.round);
    assert.equal(reading.province, '73');
    assert.deepEqual(
      partTotals(reading.projects),
      expected.totals.map((total) => ({
        ...total,
        budget: satang(total.budget),
        disbursed: satang(total.disbursed),
      })),
    );
  });

  test(`${expected.file} raises no problem`, async () => {
    const reading = await readSample(expected.file);
    assert.deepEqual(
      reading.problems.map(({ code, cell, read }) => ({ code, cell, read })),
      [],
    );
    assert.equal(
      reading.projects.every((project) => project.guideline !== null),
      true,
    );
  });
}

function shown(project: ReadProject, hasCell: boolean) {
  const { agency, title, part, budget, committed, disbursed, percentComplete, starts, ends, cells } = project;
  const values = { agency, title, part, budget, committed, disbursed, percentComplete, starts, ends };
  return hasCell ? { ...values, cell: cells.title } : values;
}
