import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type RouteName, routes } from '@tidtam/domain/api';
import { requirePolicy } from '../src/route/register.ts';

test('a route that names nobody who may call it stops the start', () => {
  for (const allowed of [[], undefined, 'anybody', null]) {
    const route = JSON.parse(JSON.stringify({ allowed }));
    assert.throws(() => requirePolicy('leak', route), /the route leak says nobody/);
  }
  for (const name of Object.keys(routes) as RouteName[]) requirePolicy(name, routes[name]);
});
