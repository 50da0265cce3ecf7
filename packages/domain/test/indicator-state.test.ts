import assert from 'node:assert/strict';
import { test } from 'node:test';
import { indicatorState } from '@tidtam/domain/pack';
import type { PlanState, SideState } from '@tidtam/domain/plan';

function side(dimension: SideState['dimension'], target: number | null, latest: [number, number] | null) {
  const known = { firstYear: 2566, lastYear: 2570, source: 'แผน', toConfirm: target === 60 };
  return {
    dimension,
    unit: dimension === 'value' ? 'percent' : null,
    better: 'higher' as const,
    first: null,
    latest: latest && { value: latest[0], year: latest[1], source: `ผล ${latest[1]}`, toConfirm: false },
    target: target === null ? null : { value: target, ...known },
    percent: null,
    band: null,
  };
}

function state(...sides: SideState[]) {
  const indicator: PlanState['indicators'][number] = {
    code: '21-1',
    goal: '210001',
    name: 'ชื่อ',
    nameEn: 'Name',
    toConfirm: false,
    sides,
  };
  const { target, targetToConfirm, measured, measuredYear, source } = indicatorState(indicator);
  return [target, targetToConfirm, measured, measuredYear, source];
}

test('two sides are named, one is a number with its unit', () => {
  assert.deepEqual(state(side('rank', 43, [107, 2567]), side('score', 57, [34, 2567])), [
    'rank 43 / score 57',
    false,
    'rank 107 / score 34',
    2567,
    'ผล 2567',
  ]);
  assert.deepEqual(state(side('value', 60, [41.5, 2566])), ['60 %', true, '41.5 %', 2566, 'ผล 2566']);
});

test('what was measured in an earlier year than the rest is left out; nothing known is null', () => {
  assert.deepEqual(state(side('rank', 43, [101, 2565]), side('score', 57, [35, 2566])).slice(2), [
    'score 35',
    2566,
    'ผล 2566',
  ]);
  assert.deepEqual(state(side('value', null, null)), [null, false, null, null, null]);
});
