import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { CellValue } from '../src/cells.ts';
import { keptValues, pieces } from './fuzz/values.ts';
import { assertSound, readers, textReaders } from './values-sound.ts';
import { typed } from './values-support.ts';

const made = fc.array(fc.constantFrom(...pieces), { maxLength: 9 }).map((parts) => parts.join(''));
const anyCell: fc.Arbitrary<CellValue> = fc.oneof(
  fc.oneof(made, fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' })).map(typed),
  fc.record({ kind: fc.constant('number' as const), number: fc.double(), percent: fc.boolean() }),
  fc.record({ kind: fc.constant('error' as const), code: fc.string() }),
  fc.constant({ kind: 'boolean' as const, boolean: true }),
  fc.constant({ kind: 'empty' as const }),
);

test('nothing throws, doubts are said in both languages, and each reading that is offered reads as just that', () => {
  fc.assert(
    fc.property(anyCell, (value) => {
      assertSound(value);
    }),
    { numRuns: 5000 },
  );
});

test('so do the cells that fuzzing has kept, each of which ends in a way of its own', () => {
  for (const text of keptValues()) assertSound(typed(text));
});

test('a blank or dash is never a value', () => {
  for (const read of readers) assert.equal(read({ kind: 'empty' }).kind, 'empty');
  for (const text of ['', ' ', '-', '–', '—', '\u00A0', '\u200B', '...', ' - ']) {
    for (const read of readers) assert.equal(read(typed(text)).kind, 'empty', JSON.stringify(text));
  }
});

test('texts of 100 kB come back at once', () => {
  const units = [
    '1',
    '1,',
    '1 ',
    ' ',
    '-',
    '(',
    '.',
    'ก',
    '่',
    'หนึ่ง',
    'ล้าน',
    'บาท',
    '๑๒ ม.ค. ',
    'ไตรมาส 1 ',
    '5,000 บาท ',
    'ไม่มีโครงการ',
    'เบิกจ่าย 5 ',
    'รวม',
    'ณ ',
    '67-',
    '\u200B',
  ];
  for (const unit of units) {
    const text = unit.repeat(Math.ceil(100_000 / unit.length));
    for (const read of readers) read(typed(text));
    for (const read of textReaders) read(text);
    const shorter = text.slice(0, 299);
    for (const read of readers) read(typed(shorter));
  }
});

test('what chance found is offered once: a span that runs forwards as it is, nothing without a sign', () => {
  for (const text of ['มค24บ6-6-55,000', '(๐)', '(0.00) บาท', '0.00-']) assertSound(typed(text));
  for (const text of ['ม.ค67.มค24บ', 'ค.ศ. 0101', 'พ.ศ.1000', '6-5มีนาดม.ค.ีนามิ)ิไตรมา'])
    assertSound(typed(text));
  const [readAmount] = readers;
  assert.deepEqual(readAmount?.(typed('(๐)')), { kind: 'value', value: { kind: 'money', satang: 0 } });
});
