import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { catalogueFaults, sentenceFaults } from '../catalogues.ts';
import { sizeFaults } from '../sizes.ts';

test('a sentence says the same in both languages', () => {
  assert.deepEqual(
    sentenceFaults({
      th: 'พบ {count} แถวใน {file}',
      en: '{file}: {count, plural, one {# row} other {# rows}}',
    }),
    [],
  );
  assert.deepEqual(sentenceFaults({ th: 'พบ {count} แถว', en: 'in {file}' }), [
    '{count} only in Thai',
    '{file} only in English',
  ]);
  assert.deepEqual(sentenceFaults({ th: ' ', en: 'x' }), ['the Thai text is missing']);
  assert.deepEqual(sentenceFaults({ th: 'ก' }), ['the English text is missing']);
  assert.match(sentenceFaults({ th: 'ก {a', en: 'x' })[0] ?? '', /not an ICU message/);
});

test('the cases of a choice and the places inside them count', () => {
  assert.deepEqual(
    sentenceFaults({ th: '{k, select, a {ก {x}} other {}}', en: '{k, select, b {x {y}} other {}}' }),
    ['{k=a} only in Thai', '{x} only in Thai', '{k=b} only in English', '{y} only in English'],
  );
});

test('a catalogue is found in the file that makes it, exported or not', async () => {
  const folder = await mkdtemp(join(import.meta.dirname, '..', 'try-'));
  try {
    const file = join(folder, 'texts.ts');
    const text = `import { catalogue } from '@tidtam/domain/message';
import { postgresMessages } from '../../../apps/server/src/postgres/messages.ts';
export const used = postgresMessages.texts;
const texts = catalogue({
  good: { th: 'พบ {n}', en: 'found {n}' },
  bad: { th: 'พบ {n}', en: 'found' },
});
texts.tell('th', 'good', { n: 1 });
`;
    await writeFile(file, text);
    assert.deepEqual(await catalogueFaults(file, text), [
      { file, line: 6, message: 'bad: {n} only in Thai' },
    ]);
  } finally {
    await rm(folder, { recursive: true });
  }
});

test('a page keeps its texts in a file that can be read without it', async () => {
  assert.equal((await catalogueFaults('apps/web/src/a.tsx', 'catalogue({})')).length, 1);
});

test('a long file is a fault, a long test is not', () => {
  assert.deepEqual(sizeFaults('apps/server/src/a.ts', 'x\n'.repeat(350)), []);
  assert.equal(sizeFaults('apps/server/src/a.ts', 'x\n'.repeat(351)).length, 1);
  assert.deepEqual(sizeFaults('apps/server/test/a.test.ts', 'x\n'.repeat(900)), []);
});
