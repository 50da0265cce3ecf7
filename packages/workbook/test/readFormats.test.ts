import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { numberFormat } from '../src/read/format/numberFormat.ts';
import { dateSerial, serialDate } from '../src/read/format/serialDate.ts';

const shown: readonly (readonly [format: string, number: number, text: string])[] = [
  ['General', 0.1 + 0.2, '0.3'],
  ['General', 1234567890123, '1234567890123'],
  ['General', -0.5, '-0.5'],
  ['0', 2.5, '3'],
  ['0.00', 1.005, '1.01'],
  ['0.00', -0.001, '-0.00'],
  ['#,##0', 1590000, '1,590,000'],
  ['#,##0.00', 38613.6, '38,613.60'],
  ['0%', 0.285, '29%'],
  ['0.00%', 1, '100.00%'],
  ['t#,##0', 1590, '๑,๕๙๐'],
  ['@', 42, '42'],
  ['0000', 12, '0012'],
  ['#,##0.00;[Red]-#,##0.00', -1500, '-1,500.00'],
  ['#,##0,', 1234567, '1,235'],
  ['"งบ "#,##0', 5, 'งบ 5'],
  ['[$-41E]dddd d mmmm yyyy', 45322, 'พุธ 31 มกราคม 2024'],
  ['[$-107041E]d mmm yyyy', 45322, '31 ม.ค. 2567'],
  ['[$-1070000]d/mm/yyyy;@', 45322, '31/01/2567'],
  ['dd mmm yy', 45322, '31 Jan 24'],
  ['mmmm yyyy', 45322, 'January 2024'],
  ['d/m/yyyy h:mm', 45322.75, '31/1/2024 18:00'],
  ['h:mm AM/PM d/m', 45322.75, '6:00 PM 31/1'],
  ['d mmm bbbb', 45322, '31 Jan 2567'],
  ['yyyy"ปี"mm"เดือน"', 45322, '2024ปี01เดือน'],
];
for (const [format, number, text] of shown) {
  test(`${number} as ${format} reads ${text}`, () => {
    assert.equal(numberFormat(format, false).text(number), text);
  });
}

const kinds: readonly (readonly [format: string, number: number, kind: 'date' | 'percent' | 'number'])[] = [
  ['d/m/yyyy', 45322, 'date'],
  ['mmm-yy', 45322, 'date'],
  ['[$-D07041E]d mmmm yyyy', 45322, 'date'],
  ['bbbb', 45322, 'date'],
  ['h:mm', 0.5, 'number'],
  ['[h]:mm:ss', 1.5, 'number'],
  ['mm:ss', 0.5, 'number'],
  ['d/m/yyyy', -1, 'number'],
  ['d/m/yyyy', 0.25, 'number'],
  ['0.0%', 0.5, 'percent'],
  ['0"%"', 50, 'number'],
  ['0\\%', 50, 'number'],
  ['#,##0.00" บาท dmy"', 5, 'number'],
  ['[Red]0;[Blue]-0', 5, 'number'],
  ['[$฿-41E]#,##0.00', 5, 'number'],
  ['0.00E+00', 5, 'number'],
  ['_-* #,##0_-', 5, 'number'],
];
for (const [format, number, kind] of kinds) {
  test(`${number} as ${format} is a ${kind}`, () => {
    const value = numberFormat(format, false).value(number);
    const told = value.kind === 'number' && value.percent ? 'percent' : value.kind;
    assert.equal(told, kind);
  });
}

test('serial numbers and dates go both ways, in the 1900 and the 1904 count', () => {
  fc.assert(
    fc.property(fc.integer({ min: 61, max: 2_958_465 }), (serial) => {
      const date = serialDate(serial, false);
      assert.ok(date !== null);
      assert.equal(dateSerial(date), serial);
      if (serial > 1462 + 61) assert.equal(serialDate(serial - 1462, true), date);
    }),
  );
});

test('known days', () => {
  assert.equal(serialDate(1, false), '1900-01-01');
  assert.equal(serialDate(59, false), '1900-02-28');
  assert.equal(serialDate(60, false), null, '29 February 1900 never was');
  assert.equal(serialDate(61, false), '1900-03-01');
  assert.equal(serialDate(45322.99, false), '2024-01-31');
  assert.equal(serialDate(0, true), '1904-01-01');
  assert.equal(serialDate(2_958_466, false), null);
});

test('a format of absurd length shows the bare number', () => {
  assert.equal(numberFormat(`"${'x'.repeat(1000)}"0`, false).text(7), '7');
});
