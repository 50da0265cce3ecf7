import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readWorkbook } from '../src/read/index.ts';
import { fixture } from './fixtures/make/reading.ts';

for (const file of ['office/calc.xls', 'office/calc.xlsx', 'office/writer.docx', 'office/calc-874.csv']) {
  test(`${file} with some bytes changed is read or refused, never an exception`, async () => {
    const original = fixture(file);
    const changes = fc.array(
      fc.record({ at: fc.nat({ max: original.length - 1 }), byte: fc.integer({ min: 0, max: 255 }) }),
      { minLength: 1, maxLength: 8 },
    );
    await fc.assert(
      fc.asyncProperty(changes, async (changed) => {
        const bytes = Uint8Array.from(original);
        for (const { at, byte } of changed) bytes[at] = byte;
        const read = await readWorkbook(bytes);
        assert.ok('workbook' in read || read.problem.code.length > 0);
      }),
      { numRuns: 150 },
    );
  });
}
