import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { inkOn } from '../src/import/ink.ts';
import { roundName } from '../src/record/names.ts';
import { fieldName, fieldValue } from '../src/report/field-words.ts';
import { showBaht, showCount, showInstant, showMillions, showPercent } from '../src/shell/format.ts';
import { slots } from '../src/shell/slots.ts';
import { amountWords } from '../src/summary/money-words.ts';

test('percents have one decimal, half up, exactly', () => {
  assert.deepEqual([41.08, 41.05, 41.15, 0.04, 0.05, 100, 7.04].map(showPercent), [
    '41.1',
    '41.1',
    '41.2',
    '0.0',
    '0.1',
    '100.0',
    '7.0',
  ]);
});

test('headlines say millions from a million on, else baht to the satang', () => {
  assert.equal(amountWords('3600000.00', 'th'), '3.60 ล้านบาท');
  assert.equal(amountWords('999999.99', 'th'), '999,999.99 บาท');
  assert.equal(amountWords('1000000.00', 'en'), '1.00 million baht');
  assert.equal(showMillions('1484999.99', 'th'), '1.48 ล้านบาท');
  assert.equal(showBaht('-1234567.89', 'en'), '-1,234,567.89');
});

test('counts are grouped', () => {
  assert.deepEqual([0, 999, 1000, 1234567].map(showCount), ['0', '999', '1,000', '1,234,567']);
});

test('an instant shows Bangkok’s clock on one line', () => {
  assert.equal(showInstant('2024-04-23T02:05:00Z', 'th'), '23 เม.ย. 2567 เวลา\u00a009.05\u00a0น.');
  assert.equal(showInstant('2024-04-23T02:05:00Z', 'en'), '23 Apr 2024,\u00a009:05');
});

test('rounds are named in the era of the language', () => {
  assert.equal(roundName('2567Q2', 'th'), 'ไตรมาส 2 ปีงบประมาณ 2567');
  assert.equal(roundName('2567Q2', 'en'), 'Quarter 2, fiscal year 2024 (B.E. 2567)');
  assert.equal(roundName('nonsense', 'th'), 'nonsense');
});

test('fields have names and values that people read; a missing value is a dash', () => {
  assert.equal(fieldName('budget', 1, 'th'), 'งบประมาณ · ส่วนที่ 1');
  assert.equal(fieldName('part', null, 'th'), 'ส่วน');
  assert.equal(fieldValue('budget', null, 'th'), '–');
  assert.equal(fieldValue('budget', '0.00', 'th'), '0.00');
  assert.equal(fieldValue('status', 'delayed', 'th'), 'ล่าช้า');
  assert.equal(fieldValue('starts', '2023-10-01', 'th'), '1 ต.ค. 2566');
  assert.equal(fieldValue('months', '2023-10 2024-01', 'en'), 'Oct 2023, Jan 2024');
  assert.equal(fieldValue('notYetAllocated', 'true', 'th'), 'ใช่');
});

test('ink on any fill reads at 4.5 to 1 or better', () => {
  const hex = fc.integer({ min: 0, max: 0xffffff }).map((number) => number.toString(16).padStart(6, '0'));
  fc.assert(fc.property(hex, (fill) => assert.ok(contrast(fill, inkOn(fill).slice(1)) >= 4.5, fill)));
});

test('slots are found again in a sentence', () => {
  const { a, b } = slots('a', 'b');
  assert.deepEqual(`x ${a} y ${b}`.split('\u0001'), ['x ', 'a', ' y ', 'b', '']);
});

/** Contrast by WCAG 2, written anew here to check the other. */
function contrast(one: string, other: string): number {
  const light = (hex: string) => {
    const [r = 0, g = 0, b = 0] = [0, 2, 4]
      .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
      .map((share) => (share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const [low = 0, high = 0] = [light(one), light(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}
