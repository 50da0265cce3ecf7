import assert from 'node:assert/strict';
import { test } from 'node:test';
import { changesBetween } from '../src/report/content.ts';
import { scheduleMonths } from '../src/report/schedule-months.ts';
import { toDoOf } from '../src/summary/to-do.ts';
import { buildLine, buildProvinceRound, buildVersion } from './support.ts';

const missing = {
  agency: '73-PVO',
  name: 'สำนักงานจังหวัดนครปฐม',
  nameEn: null,
  state: 'missing' as const,
  lastChange: null,
  parts: buildProvinceRound([]).summary.parts,
  total: buildProvinceRound([]).summary.total,
};

test('what waits comes by urgency: who is missing, files begun, what is odd, section 4', () => {
  const data = buildProvinceRound([buildVersion()], { agencies: [missing] });
  data.marks = { ...data.marks, spent_without_progress: 1, behind: 1 };
  const draft = {
    id: 'x',
    file: 'a.xlsx',
    createdAt: '2024-04-23T02:00:00Z',
    createdBy: 'ฝ่ายเลขานุการ',
    province: '73',
    round: '2567Q2' as const,
    agencies: [],
    errors: 1,
    warnings: 0,
    busy: false,
  };
  const waiting = toDoOf(data, [
    { ...draft, state: 'stored' },
    { ...draft, state: 'open' },
  ]);
  assert.deepEqual(
    waiting.map((item) => (item.kind === 'mark' ? `${item.mark} ${item.count}` : item.kind)),
    ['missing', 'draft', 'spent_without_progress 1', 'behind 1', 'section4'],
  );
});

test('a province without obligations has nothing to do', () => {
  const data = buildProvinceRound([]);
  data.summary.agencies = { owed: 0, reported: 0 };
  assert.deepEqual(toDoOf(data, []), []);
});

test('two versions differ in what changed alone', () => {
  const before = buildVersion();
  const after = buildVersion({ percentComplete: 60, funding: [buildLine({ disbursed: '500.00' })] });
  assert.deepEqual(changesBetween(before, after), [
    { field: 'percentComplete', part: null, before: '40', after: '60' },
    { field: 'disbursed', part: 2, before: '400.00', after: '500.00' },
  ]);
});

test('the schedule is the fiscal year’s months, those until the round’s end passed', () => {
  const months = scheduleMonths(buildVersion({ starts: '2024-03-15', ends: '2024-05-02' }));
  assert.equal(months?.[0]?.month, '2023-10');
  assert.equal(months?.at(-1)?.month, '2024-09');
  assert.deepEqual(
    months?.filter(({ planned }) => planned).map(({ month, passed }) => [month, passed]),
    [
      ['2024-03', true],
      ['2024-04', false],
      ['2024-05', false],
    ],
  );
  const ticked = scheduleMonths(buildVersion({ months: ['2023-10', '2024-01'] }));
  assert.deepEqual(
    ticked?.filter(({ planned }) => planned).map(({ month }) => month),
    ['2023-10', '2024-01'],
  );
  assert.equal(scheduleMonths(buildVersion({ starts: null })), null);
});
