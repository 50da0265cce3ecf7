import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cycleFaults } from '../cycles.ts';

const source = (noun: string, ...imports: readonly string[]) => ({
  file: `apps/server/src/${noun}/${noun}.ts`,
  text: imports.map((other) => `import type { X } from '../${other}/index.ts';`).join('\n'),
});

test('nouns that import one way are no fault, however often', () => {
  const sources = [source('summary', 'report', 'agency'), source('report', 'agency'), source('agency')];
  assert.deepEqual(cycleFaults(sources), []);
});

test('each import on a circle is named, and none beside it', () => {
  const sources = [
    source('pack', 'summary'),
    source('summary', 'report'),
    source('report', 'agency', 'ledger'),
    source('agency', 'summary'),
    source('ledger'),
  ];
  assert.deepEqual(
    cycleFaults(sources).map(({ message }) => message),
    [
      'apps/server/src/summary imports apps/server/src/report, which leads back to apps/server/src/summary',
      'apps/server/src/report imports apps/server/src/agency, which leads back to apps/server/src/report',
      'apps/server/src/agency imports apps/server/src/summary, which leads back to apps/server/src/agency',
    ],
  );
});

test('the same noun of another package is another noun', () => {
  const sources = [
    { file: 'packages/domain/src/agency/agency.ts', text: "import { X } from '../report/index.ts';" },
    { file: 'apps/server/src/report/report.ts', text: "import { X } from '../agency/index.ts';" },
  ];
  assert.deepEqual(cycleFaults(sources), []);
});
