import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isAllowed, noticesDocument } from '../document.ts';
import { packagesOf } from '../packages.ts';

test('what the product runs on is listed, what only builds it is not', () => {
  const lock = {
    packages: {
      '': { version: '0.1.0' },
      'node_modules/a': { version: '1.0.0', license: 'MIT' },
      'node_modules/@s/b': { version: '2.0.0', license: 'ISC', os: ['linux'] },
      'node_modules/a/node_modules/a': { version: '0.9.0', license: 'MIT' },
      'node_modules/tool': { version: '3.0.0', license: 'MIT', dev: true },
      'node_modules/@tidtam/domain': { link: true },
      'packages/domain': { version: '0.1.0' },
    },
  };
  const found = packagesOf(JSON.stringify(lock)).map(({ name, version }) => `${name} ${version}`);
  assert.deepEqual(found, ['@s/b 2.0.0', 'a 0.9.0', 'a 1.0.0']);
});

test('a licence that reaches the whole product is refused, unless there is another choice', () => {
  for (const licence of ['MIT', '(MIT OR GPL-3.0-or-later)', '(MIT AND Zlib)', 'MIT AND OFL-1.1']) {
    assert.ok(isAllowed(licence), licence);
  }
  for (const licence of ['GPL-3.0-only', 'AGPL-3.0', 'MIT AND GPL-2.0', 'unknown']) {
    assert.ok(!isAllowed(licence), licence);
  }
});

test('the notices name the fonts, PostgreSQL and the packages with their holders', async () => {
  const text = await noticesDocument('.');
  assert.match(text, /Sarabun Project\n {2}Authors/);
  assert.match(text, /PostgreSQL Licence/);
  assert.match(text, /- \*\*fastify\*\* [\d.]+: MIT \(text \d+\)\. Copyright/);
  assert.ok(!text.includes('**@biomejs/biome**'));
});
