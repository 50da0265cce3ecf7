import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dialled, type ReportedSoFar, reminderText, whatIsMissing } from '@tidtam/domain/agency';
import { noTexts, type ReportVersion } from '@tidtam/domain/report';

function version(overrides: Partial<ReportVersion> = {}): ReportVersion {
  return {
    id: 'v',
    project: 'p',
    agency: '73-PEO',
    agencyName: '',
    agencyNameEn: null,
    round: '2567Q2',
    province: '73',
    number: 1,
    withdrawn: false,
    reason: null,
    title: 'โครงการ ก',
    code: null,
    guideline: null,
    funding: [
      { part: 2, budget: '100.00', notYetAllocated: false, committed: null, disbursed: null, cells: {} },
    ],
    percentComplete: 10,
    status: null,
    statusDerived: false,
    starts: null,
    ends: null,
    months: [],
    texts: noTexts,
    activities: [],
    source: { import: null, file: null },
    recordedAt: '2024-04-01T00:00:00Z',
    recordedBy: '',
    ...overrides,
  };
}

const [line] = version().funding;
assert.ok(line);
const said: ReportedSoFar = {
  owed: true,
  state: 'reported',
  projects: [version()],
  noProjects: [1, 3],
  previous: null,
};
const kinds = (so: ReportedSoFar) => whatIsMissing(so).map(({ kind }) => kind);

test('an agency that owes and said nothing lacks its report; one that owes nothing lacks nothing', () => {
  assert.deepEqual(kinds({ ...said, state: 'missing', projects: [] }), ['report']);
  assert.deepEqual(kinds({ ...said, state: 'missing', projects: [], owed: false }), []);
  assert.deepEqual(kinds({ ...said, state: 'no_projects', projects: [] }), []);
});

test('a whole report lacks nothing', () => {
  assert.deepEqual(kinds(said), []);
});

test('money and progress are asked for in parts 1 and 2 only, and never of a cancelled project', () => {
  const silent = version({ funding: [{ ...line, budget: null }], percentComplete: null });
  assert.deepEqual(kinds({ ...said, projects: [silent] }), ['budget', 'standing']);
  const allocated = version({ funding: [{ ...line, budget: null, notYetAllocated: true }] });
  assert.deepEqual(kinds({ ...said, projects: [allocated] }), []);
  const unfunded = version({ funding: [{ ...line, part: 3, budget: null }], percentComplete: null });
  assert.deepEqual(kinds({ ...said, projects: [unfunded], noProjects: [1, 2] }), []);
  assert.deepEqual(kinds({ ...said, projects: [{ ...silent, status: 'cancelled' }] }), []);
});

test('projects of the round before that are gone come first, silent parts last', () => {
  const so = {
    ...said,
    noProjects: [1 as const],
    previous: { round: '2567Q1', projects: [version(), version({ project: 'q', title: 'โครงการ ข' })] },
  };
  const missing = whatIsMissing(so);
  assert.deepEqual(
    missing.map(({ kind }) => kind),
    ['gone', 'part'],
  );
  assert.deepEqual(missing[0]?.titles, ['โครงการ ข']);
  assert.match(missing[0]?.text.th ?? '', /ไตรมาส 1 ปีงบประมาณ 2567/);
  assert.match(missing[1]?.text.en ?? '', /Part 3/);
});

test('a reminder says who, which round, what is missing and until when, in either language', () => {
  const projects = Array.from({ length: 7 }, (_, at) =>
    version({ project: String(at), title: `โครงการที่ ${at}`, funding: [{ ...line, budget: null }] }),
  );
  const reminder = {
    person: 'คุณสมศรี',
    agency: 'สำนักงานศึกษาธิการจังหวัดนครปฐม',
    province: 'นครปฐม',
    round: '2567Q2',
    closes: '2024-04-10',
    missing: whatIsMissing({ ...said, projects }),
  };
  const thai = reminderText('th', reminder);
  for (const word of [
    'คุณสมศรี',
    'ไตรมาส 2 ปีงบประมาณ 2567',
    'โครงการที่ 4',
    'และอีก 2 โครงการ',
    '10 เมษายน 2567',
  ]) {
    assert.ok(thai.includes(word), word);
  }
  assert.ok(!thai.includes('โครงการที่ 5'));
  const english = reminderText('en', { ...reminder, person: '', closes: null });
  assert.match(english, /^To whoever reports for/);
  assert.doesNotMatch(english, /by {date}|undefined/);
});

test('a telephone number is dialled by its first number alone', () => {
  assert.equal(dialled('034-241 234 ต่อ 5'), '034241234');
  assert.equal(dialled('081-234-5678, 034-999999'), '0812345678');
  assert.equal(dialled('+66 34 241234'), '+6634241234');
  assert.equal(dialled('ไม่มี'), null);
});
