import assert from 'node:assert/strict';
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

/** Every reader of a cell's value. */
export const readers: readonly ((value: CellValue) => Read<unknown>)[] = [
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

/** Every reader of a text that may hold more than a value. */
export const textReaders = [
  isNoProjects,
  readFiscalYears,
  readMoneyInText,
  readRound,
  readDataDate,
  readUnit,
];

/**
 * Holds every reader to what is promised of any cell whatever: nothing throws, what is doubted says so in both
 * languages, and each reading that is offered, typed into the cell, is just that reading. Answers how each ended.
 */
export function assertSound(value: CellValue): readonly string[] {
  for (const read of textReaders) read(textOf(value));
  return readers.map((read) => {
    const answer = read(value);
    if (answer.kind !== 'doubtful' && answer.kind !== 'unreadable') return answer.kind;
    assert.match(answer.doubt.code, /^[a-z_0-9]+$/);
    assert.match(answer.doubt.message.th, /โปรด/);
    assert.match(answer.doubt.message.en, /[a-z]/i);
    assert.ok(answer.doubt.message.th.length < 800);
    if (answer.kind === 'doubtful') assertOffers(read, value, answer);
    return `${answer.kind} ${answer.doubt.code}`;
  });
}

function assertOffers(
  read: (value: CellValue) => Read<unknown>,
  value: CellValue,
  answer: Extract<Read<unknown>, { kind: 'doubtful' }>,
): void {
  const values = answer.doubt.readings.map(({ text }) => {
    const mended = read(typed(text));
    assert.ok(mended.kind === 'value', `${textOf(value)} offers ${text}, which is ${mended.kind}`);
    return mended.value;
  });
  assert.deepEqual(values[0], answer.value, textOf(value));
  assert.equal(new Set(values.map((one) => JSON.stringify(one))).size, values.length, textOf(value));
}
