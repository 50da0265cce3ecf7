import assert from 'node:assert/strict';
import { test } from 'node:test';
import { roundBefore, roundsOf } from '@tidtam/domain/round';

test('the round before: within the year, and across it', () => {
  assert.equal(roundBefore('2567Q2'), '2567Q1');
  assert.equal(roundBefore('2568Q1'), '2567Q4');
  const rounds = [...roundsOf(2566), ...roundsOf(2567)].map(({ id }) => id);
  assert.deepEqual(rounds.slice(1).map(roundBefore), rounds.slice(0, -1));
});
