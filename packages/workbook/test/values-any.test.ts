import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { CellValue } from '../src/cells.ts';
import {
  isNoProjects,
  type Read,
  readAmount,
  readCount,
  readDataDate,
  readDate,
  readFiscalYear,
  readFiscalYears,
  readMoneyInText,
  readPart,
  readPercent,
  readPeriod,
  readRound,
  readStatus,
  readUnit,
} from '../src/values/index.ts';
import { typed } from './values-support.ts';

const context = { fiscalYear: 2567 };
const textOf = (value: CellValue) => (value.kind === 'text' ? value.text : '');

const readers: readonly ((value: CellValue) => Read<unknown>)[] = [
  (value) => readAmount(value, 1),
  (value) => readAmount(value, 1_000_000),
  readPercent,
  (value) => readPeriod(value, context),
  (value) => readDate(value, context),
  readCount,
  readPart,
  (value) => readStatus(textOf(value)),
  (value) => readFiscalYear(textOf(value)),
];

const others = [isNoProjects, readFiscalYears, readMoneyInText, readRound, readDataDate, readUnit];

/** Pieces that cells are made of, so that the readers meet their own words in every order. */
const pieces = fc.constantFrom(
  ...[
    '5,000',
    '๒๕๖๗',
    '2567',
    '67',
    '24',
    '1',
    '3',
    '31',
    '0.5',
    '100',
    '1.234,5',
    '1,2',
    ' ',
    ' ',
    '-',
    '/',
    '.',
    '.-',
    '(',
    ')',
    '%',
  ],
  ...[
    'บาท',
    'ล้านบาท',
    'พัน',
    'หนึ่งแสน',
    'บาทถ้วน',
    'ร้อยละ',
    'ไม่น้อยกว่า',
    'ม.ค.',
    'มีนาคม',
    'ต.ค',
    'ไตรมาส',
    'ที่',
    'ปีงบประมาณ',
    'ปี',
    'พ.ศ.',
  ],
  ...[
    'ถึง',
    'และ',
    'ตลอด',
    'รอบ',
    'เดือน',
    'ไม่ใช้งบ',
    'ยังไม่ได้รับจัดสรร',
    'แล้วเสร็จ',
    'อยู่ระหว่างดำเนินการ',
    'คน',
    'ส่วนที่',
    'งบปกติ',
    'รวม',
    'เบิกจ่าย',
  ],
);
const made = fc.array(pieces, { maxLength: 9 }).map((parts) => parts.join(''));
const anyCell: fc.Arbitrary<CellValue> = fc.oneof(
  fc.oneof(made, fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' })).map(typed),
  fc.record({ kind: fc.constant('number' as const), number: fc.double(), percent: fc.boolean() }),
  fc.record({ kind: fc.constant('error' as const), code: fc.string() }),
  fc.constant({ kind: 'boolean' as const, boolean: true }),
  fc.constant({ kind: 'empty' as const }),
);

test('nothing throws, and what is doubted says so in both languages', () => {
  fc.assert(
    fc.property(anyCell, (value) => {
      for (const read of readers) {
        const answer = read(value);
        if (answer.kind !== 'doubtful' && answer.kind !== 'unreadable') continue;
        assert.match(answer.doubt.code, /^[a-z_0-9]+$/);
        assert.match(answer.doubt.message.th, /โปรด/);
        assert.match(answer.doubt.message.en, /[a-z]/i);
        assert.ok(answer.doubt.message.th.length < 800);
      }
      for (const read of others) read(textOf(value));
    }),
    { numRuns: 3000 },
  );
});

test('each reading that is offered, typed into the cell, is just that reading', () => {
  fc.assert(
    fc.property(anyCell, (value) => {
      for (const read of readers) {
        const answer = read(value);
        if (answer.kind !== 'doubtful') continue;
        const values = answer.doubt.readings.map(({ text }) => {
          const mended = read(typed(text));
          assert.ok(mended.kind === 'value', `${textOf(value)} offers ${text}, which is ${mended.kind}`);
          return mended.value;
        });
        assert.deepEqual(values[0], answer.value, textOf(value));
        assert.equal(new Set(values.map((one) => JSON.stringify(one))).size, values.length, textOf(value));
      }
    }),
    { numRuns: 5000 },
  );
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
    for (const read of others) read(text);
    const shorter = text.slice(0, 299);
    for (const read of readers) read(typed(shorter));
  }
});
