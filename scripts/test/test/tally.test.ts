import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { test } from 'node:test';
import { findTests } from '../files.ts';
import { Tally } from '../tally.ts';

function tallied() {
  const written: string[] = [];
  const tally = new Tally((text) => written.push(text));
  return { tally, text: () => written.join('') };
}

const file = resolve('a.test.ts');
const passing = { name: 'adds up', file, line: 3, details: { type: 'test' } };

test('tests count, suites and parents of failures do not', () => {
  const { tally, text } = tallied();
  tally.pass(passing);
  tally.pass({ ...passing, details: { type: 'suite' } });
  tally.fail({
    ...passing,
    details: { error: new Error('outer', { cause: new TypeError('inner reason') }) },
  });
  const parent = Object.assign(new Error('1 subtest failed'), { failureType: 'subtestsFailed' });
  tally.fail({ ...passing, name: 'parent', details: { error: parent } });
  assert.equal(tally.summary(), '1 passed, 1 failed');
  assert.match(text(), /✗ adds up \(a\.test\.ts:3\)\n {4}TypeError: inner reason/);
  assert.ok(!text().includes('parent'));
});

test('a skipped test and a file without tests fail', () => {
  const { tally } = tallied();
  tally.pass({ ...passing, skip: true });
  tally.pass({ ...passing, todo: 'later' });
  tally.pass({ ...passing, name: 'a.test.ts' });
  assert.equal(tally.summary(), '0 passed, 3 failed');
});

test('what a file wrote is shown when it failed, also when it broke off', () => {
  const { tally, text } = tallied();
  tally.wrote('a.test.ts', 'words of a\n');
  tally.wrote('b.test.ts', 'words of b\n');
  tally.wrote('c.test.ts', 'words of c\n');
  tally.pass(passing);
  tally.endOfFile(file, 1, 1500);
  tally.fail({ ...passing, file: resolve('b.test.ts'), details: { error: new Error('no') } });
  tally.endOfFile(resolve('b.test.ts'), 1, 10);
  tally.fail({ ...passing, file: resolve('c.test.ts'), details: {} });
  tally.finish();
  assert.match(text(), /✓ a\.test\.ts \(1, 1\.5 s\)/);
  assert.ok(!text().includes('words of a'));
  assert.ok(text().includes('words of b') && text().includes('words of c'));
});

test('tests are found by folder or file, never below node_modules', async () => {
  const root = await mkdtemp(join(tmpdir(), 'tidtam-files-'));
  const files = [
    'apps/server/test/a.test.ts',
    'apps/server/test/deep/b.test.ts',
    'packages/domain/test/c.test.ts',
    'packages/domain/test/helper.ts',
    'packages/domain/test/node_modules/x/test/d.test.ts',
    'e2e/e.test.ts',
  ];
  for (const name of files) {
    await mkdir(join(root, name, '..'), { recursive: true });
    await writeFile(join(root, name), '');
  }
  const [a, b, c, , , e] = files;
  assert.deepEqual(await findTests(root, []), [a, b, e, c].sort());
  assert.deepEqual(await findTests(root, ['apps']), [a, b]);
  assert.deepEqual(await findTests(root, ['apps/server/test/deep', 'packages/domain/test/c.test.ts']), [
    b,
    c,
  ]);
  assert.deepEqual(await findTests(root, ['pack']), []);
  await rm(root, { recursive: true });
});
