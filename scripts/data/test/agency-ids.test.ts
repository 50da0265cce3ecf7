import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { agencyIdFor, withAgencyIds } from '../agency-ids.ts';

const table = await readFile(new URL('../../../data/agencies.csv', import.meta.url), 'utf8');

test('every agency has its id already: nothing to write', () => {
  assert.equal(withAgencyIds(table), table);
});

test('a row without an id gets the one that its code gives, the others keep theirs', () => {
  const csv = 'id,code,name\nkept,73-PEO,ก\n,73-NEW,"ข, ค"\n';
  assert.equal(withAgencyIds(csv), `id,code,name\nkept,73-PEO,ก\n${agencyIdFor('73-NEW')},73-NEW,"ข, ค"\n`);
});

test('ids have the form of UUIDv7 and stay what they are', () => {
  assert.match(
    agencyIdFor('73-NEW'),
    /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
  );
  assert.equal(agencyIdFor('73-PVO'), '019ab3c8-0000-787b-856e-2f021c359958');
  assert.ok(table.includes(`${agencyIdFor('73-PVO')},73-PVO,`));
});
