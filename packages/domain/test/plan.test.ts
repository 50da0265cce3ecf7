import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  achievementBand,
  ancestorsOf,
  childrenOf,
  editionsIn,
  findGuideline,
  goalOf,
  guidelinesOf,
  nodesOf,
  targetFor,
} from '@tidtam/domain/plan';
import fc from 'fast-check';
import { wholeReference } from './reference-files.ts';

const { plan } = wholeReference();
const guidelines = guidelinesOf(plan);

function indicator(code: string) {
  const found = plan.indicators.find((one) => one.code === code);
  assert.ok(found !== undefined);
  return found;
}

function target(code: string, year: number) {
  const found = targetFor(indicator(code), year);
  return found?.sides.map(({ dimension, value, confidence }) => `${dimension} ${value} ${confidence}`);
}

function guideline(text: string): string {
  const found = findGuideline(text, guidelines);
  return found.kind === 'unknown' ? 'unknown' : `${found.kind} ${found.guideline.code}`;
}

test('the tree of issue 21', () => {
  assert.deepEqual(
    nodesOf(plan, 'sub_plan').map(({ code }) => code),
    ['2101', '2102'],
  );
  assert.equal(guidelinesOf(plan, '2101').length, 5);
  assert.equal(guidelinesOf(plan, '2102').length, 3);
  assert.deepEqual(
    childrenOf(plan, '21').map(({ code }) => code),
    ['210001', '2101', '2102'],
  );
  assert.deepEqual(
    ancestorsOf(plan, '2101-1').map(({ code }) => code),
    ['2101', '21', 'NS-6'],
  );
  assert.deepEqual(ancestorsOf(plan, 'nothing'), []);
  for (const one of plan.indicators) assert.equal(goalOf(plan, one)?.code, one.goal);
  assert.equal(goalOf(plan, { goal: '2101' }), null);
});

test('a replaced node stands in the plan and not among those to choose from', () => {
  const nodes = plan.nodes.map((node) => (node.code === '2101-5' ? { ...node, replacedBy: '2101-4' } : node));
  assert.equal(guidelinesOf({ nodes }).length, 7);
  assert.equal(nodesOf({ nodes }, 'guideline', { replaced: true }).length, 8);
});

test('editions that hold in a year, the newest revision first', () => {
  const ids = (level: 1 | 2 | 3, year: number) => editionsIn(plan, level, year).map(({ id }) => id);
  assert.deepEqual(ids(2, 2565), ['mp-2561']);
  assert.deepEqual(ids(2, 2567), ['mp-2566', 'mp-2561']);
  assert.deepEqual(ids(3, 2565), ['ap-1']);
  assert.deepEqual(ids(3, 2567), ['ap-2-rev', 'ap-2']);
  assert.deepEqual(ids(3, 2571), []);
});

test("a year's own target counts before its span's, and the two are not mixed", () => {
  assert.deepEqual(target('21-CPI', 2566), ['rank 53 sourced']);
  assert.deepEqual(target('21-CPI', 2567), ['rank 43 sourced', 'score 57 sourced']);
  assert.deepEqual(target('21-CPI', 2572), ['rank 32 to_confirm', 'score 62 to_confirm']);
  assert.deepEqual(target('210101-3', 2567), ['value 100 sourced']);
  assert.equal(target('210101-3', 2571), undefined);
  assert.deepEqual(target('210102-1', 2564), ['value 8 sourced']);
  assert.equal(target('210102-1', 2562), undefined);
  const { firstYear, lastYear } = targetFor(indicator('21-CPI'), 2567) ?? {};
  assert.deepEqual([firstYear, lastYear], [2566, 2570]);
});

test('bands: a percent between two bands belongs to the lower; no data is no band', () => {
  const { bands } = plan.achievementBands;
  const name = (percent: number | null) => achievementBand(percent, bands)?.name ?? null;
  assert.deepEqual([120, 100, 99.99, 76, 75.99, 51, 50.99, 0].map(name), [
    'achieved',
    'achieved',
    'near',
    'near',
    'at_risk',
    'at_risk',
    'critical',
    'critical',
  ]);
  assert.deepEqual([name(null), name(Number.NaN), name(-5)], [null, null, 'critical']);
});

test('guidelines as offices write them', () => {
  const texts: readonly [string, string][] = [
    ['ส่งเสริมการปฏิบัติหน้าที่ของข้าราชการและเจ้าหน้าที่ของรัฐให้มีความใสสะอาด', 'exact 2101-2'],
    ['ปลูกและปลุกจิตสำนึกการเป็นพลเมืองที่ดี', 'exact 2101-1'],
    ['ปรับระบบเพื่อลดจำนวนคดีทุจริตและประพฤติมิชอบในหน่วยงานภาครัฐ', 'exact 2101-4'],
    ['แนวทางการพัฒนาที่ 1.4 ปรับระบบเพื่อลดจำนวนคดีทุจริต', 'exact 2101-4'],
    ['แนวทางที่ ๑ ปลูกและปลุกจิตสำนึก', 'exact 2101-1'],
    ['2101-4', 'exact 2101-4'],
    ['แนวทาง ๒๑๐๒ - ๑', 'exact 2102-1'],
    ['การดำเนินการทางคดี การยึดและอายัดทรัพย์สิน', 'exact 2102-1'],
    ['ปลูกและปลุกจิตสํานึกการเป็นพลเมืองที่ดี', 'exact 2101-1'],
    ['ปลูกและปลุกจิตสานึกการเปนพลเมืองทีดี', 'likely 2101-1'],
    ['พัฒนาการจัดองค์ความรู้ด้านการปราบปรามทุจริต', 'likely 2102-3'],
    ['ปรับระบบ', 'unknown'],
    ['2101-9', 'unknown'],
    ['ส่งเสริมการท่องเที่ยวเชิงวัฒนธรรม', 'unknown'],
    ['-', 'unknown'],
    ['', 'unknown'],
  ];
  for (const [text, found] of texts) assert.equal(guideline(text), found, text);
});

test('the beginning of a guideline is that guideline as soon as no other begins so', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...guidelines),
      fc.integer({ min: 24, max: 200 }),
      ({ code, name }, length) => {
        assert.equal(guideline(name.slice(0, length)), `exact ${code}`);
      },
    ),
  );
});
