import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { test } from 'node:test';
import { noCorrections } from '@tidtam/domain/import';
import { recognise } from '../src/recognise/index.ts';
import { fixture, workbookOf } from './fixtures/make/reading.ts';
import { known } from './layouts/known.ts';

/** What `make_agencies.py` wrote into a file; amounts in baht. */
interface Truth {
  readonly round: string;
  readonly projects: readonly (Readonly<Record<string, unknown>> & {
    readonly budget: number | null;
    readonly committed: number | null;
    readonly disbursed: number | null;
    readonly cell: string;
  })[];
}

const folder = new URL('./fixtures/agencies/', import.meta.url);
const files = readdirSync(folder).filter((name) => !name.endsWith('.truth.json'));

for (const file of files) {
  test(`${file}, made by another program, says what its agency wrote, and nothing is asked`, async () => {
    const truth: Truth = JSON.parse(Buffer.from(fixture(`agencies/${file}.truth.json`)).toString('utf8'));
    const reading = recognise(await workbookOf(fixture(`agencies/${file}`)), known, noCorrections, {});
    const found = reading.projects.map(({ cells, ...project }) => ({
      agency: project.agency,
      title: project.title.replace(/\s+/g, ' '),
      part: project.part,
      budget: project.budget,
      committed: project.committed,
      disbursed: project.disbursed,
      percentComplete: project.percentComplete,
      status: project.status,
      starts: project.starts,
      ends: project.ends,
      cell: cells.title,
    }));
    const wanted = truth.projects.map((project) => ({
      ...project,
      budget: satang(project.budget),
      committed: satang(project.committed),
      disbursed: satang(project.disbursed),
    }));
    assert.deepEqual(found.sort(byCell), wanted.sort(byCell));
    assert.equal(reading.round, truth.round);
    assert.deepEqual(reading.problems, []);
  });
}

function satang(baht: number | null): number | null {
  return baht === null ? null : Math.round(baht * 100);
}

function byCell(a: { readonly cell: string }, b: { readonly cell: string }): number {
  return a.cell < b.cell ? -1 : 1;
}
