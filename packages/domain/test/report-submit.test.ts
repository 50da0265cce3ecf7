import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ReadProject } from '@tidtam/domain/import';
import type { Part } from '@tidtam/domain/project';
import {
  type AgencyState,
  contentOf,
  type Decision,
  decideSubmission,
  isRefused,
  isUnchanged,
  matchedId,
  type Submission,
} from '@tidtam/domain/report';
import { findRound, type Round } from '@tidtam/domain/round';
import fc from 'fast-check';
import { anyRows, row } from './report-rows.ts';

function roundOf(id: string): Round {
  const round = findRound(id);
  assert.ok(round !== null);
  return round;
}
const [q1, q2] = [roundOf('2567Q1'), roundOf('2567Q2')];
const nothing: AgencyState = { projects: [], noProjects: [] };

function submitted(rows: readonly ReadProject[], none: readonly Part[] = []): Submission {
  return { agency: '73-PEO', rows, noProjects: none.map((part) => ({ part, cell: `Sheet1!B${part}` })) };
}

/** The record after a decision was stored. */
function stored(state: AgencyState, decision: Decision): AgencyState {
  const named = new Map(
    decision.changes.map((change, at) => [
      matchedId(change.match) ?? `new${state.projects.length + at}`,
      change.content,
    ]),
  );
  const kept = state.projects.map((project) => ({
    ...project,
    current: named.get(project.id) ?? project.current,
  }));
  const added = [...named].filter(([id]) => !state.projects.some((project) => project.id === id));
  const noProjects = new Set(state.noProjects);
  for (const { part, noProjects: says } of decision.statements) {
    if (says) noProjects.add(part);
    else noProjects.delete(part);
  }
  return {
    projects: [
      ...kept,
      ...added.map(([id, content]) => ({
        id,
        title: content.title,
        code: content.code,
        current: content,
        previous: null,
      })),
    ],
    noProjects: [...noProjects],
  };
}

/** The same record seen from the next round. */
function nextRound({ projects }: AgencyState): AgencyState {
  return {
    projects: projects.map((project) => ({
      ...project,
      current: null,
      previous: project.current === null ? project.previous : { round: q1.id, content: project.current },
    })),
    noProjects: [],
  };
}

const codesOf = (decision: Decision) => decision.problems.map(({ code }) => code);
const anyNone = fc.uniqueArray(fc.constantFrom(1 as const, 2 as const, 3 as const));

test('the same file twice changes nothing', () => {
  fc.assert(
    fc.property(anyRows, anyNone, (rows, none) => {
      const submission = submitted(rows, none);
      const first = decideSubmission(nothing, submission, q2);
      assert.ok(first.changes.every(({ kind }) => kind === 'new'));
      const again = decideSubmission(stored(nothing, first), submission, q2);
      assert.equal(isUnchanged(again), true);
      assert.deepEqual(again.missing, []);
    }),
    { numRuns: 200 },
  );
});

test('a file with its rows in another order stores the same', () => {
  fc.assert(
    fc.property(anyRows, (rows) => {
      const state = stored(nothing, decideSubmission(nothing, submitted(rows), q2));
      const turned = decideSubmission(state, submitted(rows.toReversed()), q2);
      const ids = turned.changes.map((change) => matchedId(change.match));
      assert.ok(!ids.includes(null));
      assert.equal(new Set(ids).size, state.projects.length);
    }),
    { numRuns: 200 },
  );
});

test('every project of the round before is named by the file or missing from it, never both', () => {
  fc.assert(
    fc.property(anyRows, anyRows, (before, now) => {
      const state = nextRound(stored(nothing, decideSubmission(nothing, submitted(before), q1)));
      const decision = decideSubmission(state, submitted(now), q2);
      const named = decision.changes.flatMap((change) => matchedId(change.match) ?? []);
      const missing = decision.missing.map(({ id }) => id);
      assert.deepEqual([...named, ...missing].sort(), state.projects.map(({ id }) => id).sort());
      assert.equal(codesOf(decision).filter((code) => code === 'project_missing').length, missing.length);
      assert.equal(decision.changes.flatMap(({ content }) => content.funding).length, now.length);
      assert.equal(isRefused(decision), false);
      assert.ok(
        decision.problems.every(({ severity, agency }) => severity === 'warning' && agency === '73-PEO'),
      );
    }),
    { numRuns: 300 },
  );
});

test('a second file of the round leaves alone what only the first named', () => {
  fc.assert(
    fc.property(anyRows, anyRows, (first, second) => {
      const state = stored(nothing, decideSubmission(nothing, submitted(first), q2));
      const decision = decideSubmission(state, submitted(second), q2);
      assert.deepEqual(decision.missing, []);
      const named = new Set(decision.changes.map((change) => matchedId(change.match)));
      const after = stored(state, decision);
      for (const project of state.projects.filter(({ id }) => !named.has(id))) {
        assert.deepEqual(after.projects.find(({ id }) => id === project.id)?.current, project.current);
      }
    }),
    { numRuns: 200 },
  );
});

test('cumulative percent and money are asked about exactly when they fall', () => {
  const amount = fc.option(fc.nat({ max: 1_000_000 }), { nil: null });
  const percent = fc.option(fc.integer({ min: 0, max: 100 }), { nil: null });
  fc.assert(
    fc.property(amount, amount, percent, percent, (was, is, before, after) => {
      const at = (disbursed: number | null, percentComplete: number | null) =>
        submitted([row({ title: 'ก', disbursed, percentComplete })]);
      const state = nextRound(stored(nothing, decideSubmission(nothing, at(was, before), q1)));
      const codes = codesOf(decideSubmission(state, at(is, after), q2));
      assert.equal(codes.includes('disbursed_fell'), was !== null && is !== null && is < was);
      assert.equal(codes.includes('percent_fell'), before !== null && after !== null && after < before);
    }),
    { numRuns: 300 },
  );
});

test('committed money may fall as it is paid; within one round a figure may be put right', () => {
  const was = submitted([row({ title: 'ก', committed: 500, percentComplete: 90, disbursed: 900 })]);
  const state = stored(nothing, decideSubmission(nothing, was, q1));
  const later = decideSubmission(
    nextRound(state),
    submitted([row({ title: 'ก', committed: 0, percentComplete: 90, disbursed: 900 })]),
    q2,
  );
  assert.deepEqual(codesOf(later), []);
  const mended = decideSubmission(
    state,
    submitted([row({ title: 'ก', committed: 500, percentComplete: 9, disbursed: 90 })]),
    q1,
  );
  assert.deepEqual(codesOf(mended), []);
  assert.deepEqual(
    mended.changes[0]?.fields.map(({ field }) => field),
    ['percentComplete', 'disbursed'],
  );
});

test('a move between parts is asked about, and so is a name that is only alike', () => {
  const title = 'โครงการเสริมสร้างคุณธรรมจริยธรรมในสถานศึกษา';
  const state = nextRound(
    stored(nothing, decideSubmission(nothing, submitted([row({ title, part: 2 })]), q1)),
  );
  assert.deepEqual(codesOf(decideSubmission(state, submitted([row({ title, part: 1 })]), q2)), [
    'part_moved',
  ]);
  const typed = decideSubmission(state, submitted([row({ title: `${title.slice(0, -1)}ๅ`, part: 2 })]), q2);
  assert.deepEqual(codesOf(typed), ['title_similar']);
});

test('one title in two parts is one project; what its rows disagree on is asked about', () => {
  const rows = [
    row({
      title: 'ก',
      part: 1,
      budget: 100,
      percentComplete: 80,
      status: 'in_progress',
      cells: { title: 'A!B1' },
    }),
    row({
      title: 'ก',
      part: 2,
      budget: 200,
      percentComplete: 40,
      status: 'delayed',
      cells: { title: 'A!B2' },
    }),
  ];
  const decision = decideSubmission(nothing, submitted(rows), q2);
  assert.equal(decision.changes.length, 1);
  assert.deepEqual(codesOf(decision), ['parts_differ', 'parts_status_differ']);
  const [first, second] = rows;
  assert.ok(first !== undefined && second !== undefined);
  assert.deepEqual(decision.changes[0]?.content, contentOf([first, second]));
  const agreed = rows.map((one) => ({ ...one, percentComplete: 40, status: null, statusDerived: false }));
  assert.deepEqual(codesOf(decideSubmission(nothing, submitted(agreed), q2)), []);
});

test('“no projects” stands until a row of the part takes it back; rows weigh more', () => {
  fc.assert(
    fc.property(anyRows, anyNone, anyNone, (rows, standing, says) => {
      const state: AgencyState = { projects: [], noProjects: standing };
      const decision = decideSubmission(state, submitted(rows, says), q2);
      const after = new Set(stored(state, decision).noProjects);
      for (const part of [1, 2, 3] as const) {
        const hasRows = rows.some((one) => one.part === part);
        assert.equal(after.has(part), !hasRows && (standing.includes(part) || says.includes(part)));
      }
    }),
    { numRuns: 200 },
  );
});

test('“no projects” where the record has some is asked about', () => {
  const state = stored(nothing, decideSubmission(nothing, submitted([row({ title: 'ก', part: 1 })]), q2));
  assert.deepEqual(codesOf(decideSubmission(state, submitted([], [1]), q2)), ['no_projects_but_projects']);
  assert.deepEqual(codesOf(decideSubmission(state, submitted([], [2]), q2)), []);
});
