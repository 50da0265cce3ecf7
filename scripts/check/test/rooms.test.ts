import assert from 'node:assert/strict';
import { test } from 'node:test';
import { roomFaults } from '../rooms.ts';

function messages(file: string, text: string): readonly string[] {
  return roomFaults(file, text).map(({ line, message }) => `${line}: ${message}`);
}

test('imports run one way between packages', () => {
  const allowed: readonly (readonly [string, string])[] = [
    ['packages/workbook/src/values/amount.ts', '@tidtam/domain/money'],
    ['packages/documents/src/pdf.ts', '@tidtam/domain/pack'],
    ['apps/server/src/import/read.ts', '@tidtam/workbook'],
    ['apps/web/src/app.tsx', '@tidtam/domain/message'],
    ['packages/domain/test/money.test.ts', '@tidtam/domain/money'],
  ];
  for (const [file, name] of allowed) assert.deepEqual(messages(file, `import { x } from '${name}';`), []);
  const refused: readonly (readonly [string, string])[] = [
    ['packages/domain/src/money/satang.ts', '@tidtam/workbook'],
    ['packages/domain/test/money.test.ts', '@tidtam/workbook'],
    ['packages/domain/src/money/satang.ts', '@tidtam/domain/text'],
    ['packages/workbook/src/index.ts', '@tidtam/documents'],
    ['packages/documents/src/pdf.ts', '@tidtam/workbook'],
    ['apps/web/src/app.tsx', '@tidtam/workbook'],
    ['apps/web/src/app.tsx', '@tidtam/server'],
  ];
  for (const [file, name] of refused) {
    assert.equal(messages(file, `import { x } from '${name}';`).length, 1, `${file} → ${name}`);
  }
});

test('every way to import counts, and the line is told', () => {
  const texts = [
    `\nimport '@tidtam/workbook';`,
    `\nexport * from "@tidtam/workbook";`,
    `\nconst x = await import('@tidtam/workbook');`,
    `\nimport type {\n  A,\n} from '@tidtam/workbook';`,
  ];
  for (const text of texts) {
    assert.match(
      messages('apps/web/src/a.ts', text)[0] ?? '',
      /^[24]: apps\/web may import @tidtam\/domain, not/,
    );
  }
});

test('a noun is reached through its index alone, in the domain and the server', () => {
  const from = 'packages/domain/src/report/submit.ts';
  assert.deepEqual(
    messages(from, `import { a } from '../money/index.ts';\nimport { b } from './version.ts';`),
    [],
  );
  assert.deepEqual(messages(from, `import { a } from '../money/satang.ts';`), [
    '1: reach money through its index.ts, not money/satang.ts',
  ]);
  assert.equal(messages('apps/server/src/main.ts', `import { a } from './storage/pool.ts';`).length, 1);
  assert.equal(messages('apps/server/src/http/deep/a.ts', `import { a } from '../../log/log.ts';`).length, 1);
  assert.deepEqual(messages('apps/server/src/http/deep/a.ts', `import { a } from '../b.ts';`), []);
  assert.deepEqual(
    messages('apps/server/test/pool.test.ts', `import { a } from '../src/storage/pool.ts';`),
    [],
  );
});

test('no package is entered through its folder', () => {
  const text = `import { a } from '../../../packages/domain/src/money/index.ts';`;
  assert.match(messages('apps/server/test/a.test.ts', text)[0] ?? '', /import the package by its name/);
});

test('the domain is pure: no node, no clock, no chance', () => {
  const file = 'packages/domain/src/round/round.ts';
  assert.equal(messages(file, `import { readFile } from 'node:fs';`).length, 1);
  assert.equal(messages(file, 'const now = Date.now();').length, 1);
  assert.equal(messages(file, 'const now = new Date();').length, 1);
  assert.equal(messages(file, 'const id = crypto.randomUUID();').length, 1);
  assert.deepEqual(messages(file, `const day = new Date('2024-04-23');`), []);
  assert.deepEqual(messages('packages/domain/test/a.test.ts', `import { test } from 'node:test';`), []);
});

test('what comments say is not an import', () => {
  const text = `// import { a } from '../money/satang.ts'\n/* from '@tidtam/workbook', Date.now() */\nconst a = 1;`;
  assert.deepEqual(messages('packages/domain/src/report/a.ts', text), []);
});
