import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { findKnown, matchesDamaged } from '@tidtam/domain/text';
import { parse } from 'csv-parse/sync';
import {
  isNoProjects,
  readAmount,
  readCount,
  readDate,
  readFiscalYear,
  readFiscalYears,
  readPercent,
  readPeriod,
  readUnit,
} from '../src/values/index.ts';
import { doubtCode, readings, sure, typed } from './values-support.ts';

interface Row {
  readonly string: string;
  readonly kind: string;
  readonly meaning: string;
}

const rows: readonly Row[] = parse(readFileSync(new URL('fixtures/messy_strings.csv', import.meta.url)), {
  columns: true,
});
const texts = (kind: string) => rows.filter((row) => row.kind === kind);
const in2567 = { fiscalYear: 2567 };
const period = (text: string) => readPeriod(typed(text), in2567);
const span = (starts: string, ends: string) => ({ starts, ends });

/** Kinds asserted below; a row of a new kind has to be given a test. */
const kinds = [
  ...[
    'amount',
    'amount_range',
    'amount_multi_year',
    'budget_status',
    'empty',
    'header',
    'count',
    'count_target',
  ],
  ...[
    'fiscal_year',
    'fiscal_year_range',
    'year',
    'quarter',
    'quarter_range',
    'period',
    'month',
    'date',
    'datetime',
  ],
  ...['date_range', 'percent', 'percent_target', 'percent_range', 'duration', 'code', 'pdf_damage', 'ocr'],
];

test('every kind of string that officials write has its test', () => {
  assert.equal(rows.length, 71);
  assert.deepEqual(
    [...new Set(rows.map((row) => row.kind))].filter((kind) => !kinds.includes(kind)),
    [],
  );
});

test('amounts mean what the table says, in any header unit when they state their own', () => {
  assert.equal(texts('amount').length, 14);
  for (const { string, meaning } of texts('amount')) {
    assert.deepEqual(
      sure(readAmount(typed(string), 1)),
      { kind: 'money', satang: Number(meaning) * 100 },
      string,
    );
    if (!/บาท|\.-/.test(string)) continue;
    assert.deepEqual(
      sure(readAmount(typed(string), 1000000)),
      { kind: 'money', satang: Number(meaning) * 100 },
      string,
    );
  }
});

test('a range of amounts is asked about, the upper end first', () => {
  for (const { string, meaning } of texts('amount_range')) {
    const ends = meaning.split('..').map((end) => ({ kind: 'money', satang: Number(end) * 100 }));
    assert.deepEqual(
      readings(readAmount(typed(string), 1), (value) => readAmount(value, 1)),
      ends.reverse(),
    );
  }
});

test('money of several years is asked about, the total first', () => {
  for (const { string } of texts('amount_multi_year')) {
    const money = readings(readAmount(typed(string), 1), (value) => readAmount(value, 1));
    assert.deepEqual(money, [
      { kind: 'money', satang: 3_000_000_000 },
      { kind: 'money', satang: 1_000_000_000 },
    ]);
  }
});

test('"budget is used" states no amount, and a dash nothing at all', () => {
  for (const { string } of texts('budget_status')) {
    assert.deepEqual(sure(readAmount(typed(string), 1)), { kind: 'not_stated' }, string);
  }
  for (const { string } of texts('empty')) {
    assert.equal(readAmount(typed(string), 1).kind, 'empty');
    assert.equal(readPercent(typed(string)).kind, 'empty');
    assert.equal(period(string).kind, 'empty');
    assert.equal(isNoProjects(string), false);
  }
});

test('a header states its unit', () => {
  for (const { string } of texts('header')) assert.equal(readUnit(string.replace('\\n', '\n')), 1);
});

test('counts keep their classifier, and a floor is one', () => {
  const counts = [...texts('count'), ...texts('count_target'), ...texts('duration')].map(({ string }) =>
    sure(readCount(typed(string))),
  );
  assert.deepEqual(counts, [
    { count: 1_350_000, unit: 'ความคิดเห็น', atLeast: false },
    { count: 1_300_132, unit: 'ราย', atLeast: false },
    { count: 500, unit: 'คน', atLeast: true },
    { count: 90, unit: 'วัน', atLeast: false },
  ]);
});

test('a duration names no days', () => {
  for (const { string } of texts('duration')) assert.equal(period(string).kind, 'empty');
});

test('fiscal years and years are Buddhist numbers, whatever they were written in', () => {
  for (const { string, meaning } of texts('fiscal_year')) {
    assert.equal(sure(readFiscalYear(string)), Number(meaning), string);
  }
  for (const { string, meaning } of texts('year')) {
    assert.equal(sure(readFiscalYear(string)), Number(/25\d\d/.exec(meaning)?.[0]), string);
  }
});

test('a span of years is no single year', () => {
  for (const { string, meaning } of texts('fiscal_year_range')) {
    const [from, to] = meaning.split('..').map(Number);
    assert.deepEqual(readFiscalYears(string), { from, to });
    assert.equal(doubtCode(readFiscalYear(string)), 'fiscal_year_unclear');
  }
});

test('quarters are fiscal, and one with a bare year is asked about', () => {
  const found = [...texts('quarter'), ...texts('quarter_range')].map(
    ({ string }) => [string, period(string)] as const,
  );
  const q4of68 = found.find(([string]) => string === 'ไตรมาส 4/68')?.[1];
  assert.ok(q4of68 !== undefined);
  assert.deepEqual(
    readings(q4of68, (value) => readPeriod(value, in2567)),
    [span('2025-07-01', '2025-09-30'), span('2025-10-01', '2025-12-31')],
  );
  assert.deepEqual(
    found.filter(([string]) => string !== 'ไตรมาส 4/68').map(([, read]) => sure(read)),
    [
      span('2025-10-01', '2025-12-31'),
      span('2024-07-01', '2024-09-30'),
      span('2023-10-01', '2023-12-31'),
      span('2023-10-01', '2024-03-31'),
      span('2023-10-01', '2024-03-31'),
    ],
  );
});

test('periods, months and day ranges have the days that were written', () => {
  const found = [...texts('period'), ...texts('month'), ...texts('date_range')].map(({ string }) =>
    sure(period(string)),
  );
  assert.deepEqual(found, [
    span('2023-10-01', '2024-09-30'),
    span('2023-10-01', '2024-09-30'),
    span('2010-10-01', '2011-09-30'),
    span('2021-10-01', '2022-03-30'),
    span('2022-04-01', '2022-08-31'),
    span('2011-05-01', '2011-05-31'),
    span('2015-10-01', '2015-10-31'),
    span('2025-08-09', '2025-08-12'),
  ]);
});

test('dates and times give their day; a broken one gives none', () => {
  const dated = [...texts('date'), ...texts('datetime')];
  assert.equal(dated.length, 9);
  for (const { string, meaning } of dated) {
    const read = readDate(typed(string), in2567);
    if (meaning.startsWith('invalid')) assert.equal(doubtCode(read), 'date_unreadable');
    else if (meaning.startsWith('1 January')) assert.equal(sure(read), '2024-01-01');
    else assert.equal(sure(read), meaning.slice(0, 10), string);
  }
});

test('percents are numbers; targets and ranges are asked about', () => {
  for (const { string, meaning } of texts('percent')) {
    assert.deepEqual(sure(readPercent(typed(string))), { percent: Number(meaning), status: null }, string);
  }
  for (const { string } of texts('percent_target')) {
    assert.deepEqual(readings(readPercent(typed(string)), readPercent), [{ percent: 80, status: null }]);
  }
  for (const { string } of texts('percent_range')) {
    assert.deepEqual(readings(readPercent(typed(string)), readPercent), [
      { percent: 80, status: null },
      { percent: 100, status: null },
    ]);
  }
});

test('a project code is neither an amount nor a date', () => {
  for (const { string } of texts('code')) {
    assert.equal(doubtCode(readAmount(typed(string), 1)), 'amount_unreadable');
    assert.equal(doubtCode(readDate(typed(string), in2567)), 'date_unreadable');
    assert.equal(sure(readFiscalYear(string)), 2568);
  }
});

test('what a broken PDF or a scan did is matched against known names', () => {
  const damaged = [...texts('pdf_damage'), ...texts('ocr')];
  const known = damaged.map(({ meaning }) => meaning);
  assert.equal(damaged.length, 8);
  for (const { string, meaning } of damaged) {
    assert.ok(matchesDamaged(string, meaning), string);
    assert.equal(findKnown(string, known, 0.8)?.name, meaning, string);
  }
});
