import assert from 'node:assert/strict';
import type { CellValue } from '../src/cells.ts';
import type { Read } from '../src/values/index.ts';

export function typed(text: string): CellValue {
  return { kind: 'text', text };
}

export function stored(number: number, percent = false): CellValue {
  return { kind: 'number', number, percent };
}

/** The one value of a certain reading; fails on any other. */
export function sure<Value>(read: Read<Value>): Value {
  assert.ok(read.kind === 'value', `expected a certain value, got ${JSON.stringify(read)}`);
  return read.value;
}

/** The code of a doubtful or unreadable reading; fails on any other. */
export function doubtCode(read: Read<unknown>): string {
  assert.ok(
    read.kind === 'doubtful' || read.kind === 'unreadable',
    `expected a doubt, got ${JSON.stringify(read)}`,
  );
  return read.doubt.code;
}

/**
 * The values of a doubtful cell's readings, each read again from the text offered for it. Fails when the cell is
 * not doubtful, when a text does not read as one certain value, when the likelier is not the first, or when a
 * sentence does not name every reading.
 */
export function readings<Value>(
  read: Read<Value>,
  readAgain: (value: CellValue) => Read<Value>,
): readonly Value[] {
  assert.ok(read.kind === 'doubtful', `expected a doubtful value, got ${JSON.stringify(read)}`);
  const values = read.doubt.readings.map((reading) => sure(readAgain(typed(reading.text))));
  assert.deepEqual(values[0], read.value);
  assert.equal(
    new Set(values.map((value) => JSON.stringify(value))).size,
    values.length,
    'readings say the same',
  );
  for (const { label } of read.doubt.readings) {
    assert.ok(read.doubt.message.th.includes(label.th), read.doubt.message.th);
    assert.ok(read.doubt.message.en.includes(label.en), read.doubt.message.en);
  }
  return values;
}
