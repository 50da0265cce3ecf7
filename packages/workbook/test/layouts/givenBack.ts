import type { Workbook } from '../../src/cells.ts';
import { read } from './read.ts';
import type { Layout } from './render.ts';
import type { Wanted } from './report.ts';

/** Layouts that name an agency per project; the others are one agency's. */
export const ofManyAgencies: readonly Layout[] = [
  'agencies_merged',
  'agencies_blank',
  'agency_headings',
  'forms',
  'form_sheets',
];
const place = { province: '73', round: '2567Q2' } as const;

/** What a reading of laid out projects must say. */
export function expected(projects: readonly Wanted[]) {
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
export function givenBack(workbook: Workbook, layout: Layout) {
  const options = ofManyAgencies.includes(layout) ? place : { ...place, agency: '73-PVO' };
  const reading = read(workbook, options);
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
