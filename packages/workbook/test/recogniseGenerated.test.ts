import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { read } from './layouts/read.ts';
import { type Habit, habits, type Layout, layouts, render } from './layouts/render.ts';
import { type Wanted, wantedProjects } from './layouts/report.ts';

const ofManyAgencies: readonly Layout[] = [
  'agencies_merged',
  'agencies_blank',
  'agency_headings',
  'forms',
  'form_sheets',
];
const place = { province: '73', round: '2567Q2' } as const;

function expected(projects: readonly Wanted[]) {
  const satang = (baht: number | null) => (baht === null ? null : baht * 100);
  return projects
    .map(({ title, agency, part, budget, committed, disbursed, percent, period }) => ({
      title,
      agency,
      part,
      budget: satang(budget),
      committed: satang(committed),
      disbursed: satang(disbursed),
      percent,
      starts: period.starts,
      ends: period.ends,
    }))
    .sort(byTitle);
}

function byTitle(a: { title: string }, b: { title: string }): number {
  return a.title < b.title ? -1 : 1;
}

/** What a file gives back of the projects that were laid out in it, and every problem raised. */
function givenBack(projects: readonly Wanted[], habit: Habit) {
  const options = ofManyAgencies.includes(habit.layout) ? place : { ...place, agency: '73-PVO' };
  const reading = read(render(projects, habit), options);
  const found = reading.projects.map((project) => ({
    title: project.title,
    agency: project.agency,
    part: project.part,
    budget: project.budget,
    committed: project.committed,
    disbursed: project.disbursed,
    percent: project.percentComplete,
    starts: project.starts,
    ends: project.ends,
  }));
  return {
    found: found.sort(byTitle),
    problems: reading.problems.map(({ code, cell, read: text }) => ({ code, cell, text })),
  };
}

for (const layout of layouts) {
  test(`generated files give back what went in: ${layout}`, () => {
    fc.assert(
      fc.property(wantedProjects(9), habits, (all, habit) => {
        const projects = ofManyAgencies.includes(layout)
          ? all
          : all.map((one) => ({ ...one, agency: '73-PVO' }));
        assert.deepEqual(givenBack(projects, { ...habit, layout }), {
          found: expected(projects),
          problems: [],
        });
      }),
      { numRuns: 60, seed: 21 },
    );
  });
}
