import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Chance } from '../chance.ts';
import { type Account, live } from '../life.ts';

test('a record lives through kill -9 of server, workers and PostgreSQL while ten people work on it', async () => {
  const kills = { server: 0, postgres: 0, session: 0, worker: 0, everything: 0, backup: 0, first_start: 0 };
  const account: Account = { kills, acknowledged: 0, repeated: 0, restored: 0 };
  await live(new Chance(7), 5, account);
  assert.ok(account.acknowledged > 0, 'nobody got anything stored');
});
