import assert from 'node:assert/strict';
import { test } from 'node:test';
import { planState } from '@tidtam/domain/plan';
import { wholeReference } from './reference-files.ts';

const { plan, measurements } = wholeReference();

function sideIn(fiscalYear: number, code: string, dimension: 'value' | 'rank' | 'score') {
  const indicator = planState(plan, measurements, fiscalYear).indicators.find((one) => one.code === code);
  const side = indicator?.sides.find((one) => one.dimension === dimension);
  assert.ok(side !== undefined);
  return side;
}

test('where higher is better, the percent is measurement over target; where lower is better, the other way', () => {
  const score = sideIn(2567, '21-CPI', 'score');
  assert.deepEqual([score.latest?.value, score.target?.value], [34, 57]);
  assert.deepEqual([score.percent, score.band], [59.64, 'at_risk']);
  const rank = sideIn(2567, '21-CPI', 'rank');
  assert.deepEqual([rank.latest?.value, rank.target?.value], [107, 43]);
  assert.deepEqual([rank.percent, rank.band], [40.18, 'critical']);
});

test('nothing measured later than the year counts, and no measurement is no band', () => {
  const before = sideIn(2567, '210101-3', 'value');
  assert.deepEqual([before.latest, before.percent, before.band], [null, null, null]);
  const after = sideIn(2568, '210101-3', 'value');
  assert.equal(after.latest?.value, 94.17);
  assert.equal(after.first, null, 'one measurement is the latest, not the first too');
});

test('measurements of a province do not stand for the country', () => {
  const provincial = measurements.filter(({ place }) => place !== 'TH');
  assert.ok(provincial.length > 0);
  const { indicators } = planState(plan, provincial, 2568);
  assert.ok(
    indicators.every(({ sides }) => sides.every(({ latest, band }) => latest === null && band === null)),
  );
});

test('a percent just under a bound is not lifted over it', () => {
  const [one] = measurements.filter(
    ({ indicator, dimension }) => indicator === '21-CPI' && dimension === 'score',
  );
  assert.ok(one !== undefined);
  const almost = { ...one, year: 2567, value: '56.9999' };
  const { indicators } = planState(plan, [almost], 2567);
  const side = indicators.flatMap(({ sides }) => sides).find(({ latest }) => latest !== null);
  assert.deepEqual([side?.percent, side?.band], [99.99, 'near']);
});

test('replaced nodes are left out, and parents stand before their children', () => {
  const [first] = plan.nodes.filter(({ kind }) => kind === 'guideline');
  assert.ok(first !== undefined);
  const replaced = plan.nodes.map((node) => (node === first ? { ...node, replacedBy: '2101-9' } : node));
  const { nodes } = planState({ ...plan, nodes: replaced }, [], 2567);
  assert.ok(!nodes.some(({ code }) => code === first.code));
  for (const [at, { parent }] of nodes.entries()) {
    assert.ok(parent === null || nodes.slice(0, at).some(({ code }) => code === parent));
  }
});
