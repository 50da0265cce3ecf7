import assert from 'node:assert/strict';
import { test } from 'node:test';
import { topicOf } from '../src/help/topic.ts';

test('help is about the page that is open', () => {
  const inRound = 'provinces/73/rounds/2567Q2';
  for (const [address, topic] of [
    [`/${inRound}`, 'read'],
    [`/agencies/73-PHO/${inRound}`, 'agency'],
    [`/agencies/73-PHO/${inRound}/form`, 'form'],
    ['/agencies', 'agencies'],
    ['/agencies/', 'agencies'],
    ['/agencies/73-PHO/projects/1', 'read'],
    ['/imports', 'import'],
    ['/imports/1', 'import'],
    ['/country/rounds/2567Q2', 'country'],
    ['/regions/7/rounds/2567Q2', 'region'],
    [`/plan/${inRound}`, 'plan'],
    ['/people', 'people'],
    ['/account', 'account'],
    ['/', 'read'],
  ] as const) {
    assert.equal(topicOf(address), topic, address);
  }
});
