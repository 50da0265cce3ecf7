import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Workbook } from '../src/cells.ts';
import { readWorkbook } from '../src/read/index.ts';
import { csvOf, xlsOf, xlsxOf } from './layouts/bytes.ts';
import { expected, givenBack, ofManyAgencies } from './layouts/givenBack.ts';
import { type Habit, habits, layouts, render } from './layouts/render.ts';
import { type Wanted, wantedProjects } from './layouts/report.ts';

/** Lays out, writes a real file, reads it and compares what comes back. */
async function roundTrip(
  all: readonly Wanted[],
  habit: Habit,
  bytesOf: (workbook: Workbook) => Uint8Array | Promise<Uint8Array>,
): Promise<void> {
  const projects = ofManyAgencies.includes(habit.layout)
    ? all
    : all.map((one) => ({ ...one, agency: '73-PVO' }));
  const read = await readWorkbook(await bytesOf(render(projects, habit)));
  assert.ok('workbook' in read);
  assert.deepEqual(givenBack(read.workbook, habit.layout), { found: expected(projects), problems: [] });
}

const inSheets = layouts.filter((layout) => layout !== 'word');
const inOneSheet = inSheets.filter((layout) => layout !== 'sheets' && layout !== 'form_sheets');

test('generated .xlsx files give back what went in', async () => {
  await fc.assert(
    fc.asyncProperty(wantedProjects(6), habits, fc.constantFrom(...inSheets), (all, habit, layout) =>
      roundTrip(all, { ...habit, layout }, xlsxOf),
    ),
    { numRuns: 30, seed: 22 },
  );
});

test('generated .xls files give back what went in', async () => {
  await fc.assert(
    fc.asyncProperty(wantedProjects(6), habits, fc.constantFrom(...inSheets), (all, habit, layout) =>
      // What SheetJS writes has no fills.
      roundTrip(
        all,
        { ...habit, layout, schedule: habit.schedule === 'fills' ? 'ticks' : habit.schedule },
        xlsOf,
      ),
    ),
    { numRuns: 30, seed: 23 },
  );
});

test('generated CSV files give back what went in', async () => {
  await fc.assert(
    fc.asyncProperty(wantedProjects(6), habits, fc.constantFrom(...inOneSheet), (all, habit, layout) =>
      roundTrip(
        all,
        { ...habit, layout, schedule: habit.schedule === 'fills' ? 'ticks' : habit.schedule },
        (workbook) => {
          const [sheet] = workbook.sheets;
          assert.ok(sheet !== undefined);
          return csvOf(sheet);
        },
      ),
    ),
    { numRuns: 30, seed: 24 },
  );
});
