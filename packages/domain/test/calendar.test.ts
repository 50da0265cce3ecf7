import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  buddhistYear,
  daysInMonth,
  fiscalQuarterOf,
  fiscalYearOf,
  fiscalYearSpan,
  formatDate,
  formatFiscalYear,
  formatInstant,
  formatMonth,
  isIsoDate,
  isoDate,
  monthNames,
  monthSpan,
  quarterSpan,
} from '@tidtam/domain/calendar';
import fc from 'fast-check';

const days = fc
  .integer({ min: Date.UTC(1900, 0, 1) / 86_400_000, max: Date.UTC(2200, 0, 1) / 86_400_000 })
  .map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10));

test('a date is real or it is none', () => {
  for (const date of ['2024-02-29', '2000-02-29', '2023-12-31']) assert.ok(isIsoDate(date), date);
  for (const date of ['2023-02-29', '1900-02-29', '2024-13-01', '2024-04-31', '2024-4-1', '0000-01-01', '']) {
    assert.ok(!isIsoDate(date), date);
  }
  assert.equal(isoDate(2024, 2, 30), null);
  assert.equal(isoDate(2024, 1.5, 1), null);
  assert.equal(daysInMonth(2024, 13), 0);
});

test('every day of the calendar is a date, and lies in its fiscal year, quarter and month', () => {
  fc.assert(
    fc.property(days, (date) => {
      assert.ok(isIsoDate(date));
      const year = fiscalYearSpan(fiscalYearOf(date));
      const quarter = quarterSpan(fiscalYearOf(date), fiscalQuarterOf(date));
      const month = monthSpan(Number(date.slice(0, 4)), Number(date.slice(5, 7)));
      for (const span of [year, quarter, month]) assert.ok(span.starts <= date && date <= span.ends);
      assert.equal(buddhistYear(date), Number(date.slice(0, 4)) + 543);
    }),
  );
});

test('the fiscal year is named by the Buddhist year of its end', () => {
  assert.deepEqual(fiscalYearSpan(2567), { starts: '2023-10-01', ends: '2024-09-30' });
  assert.deepEqual(quarterSpan(2567, 1), { starts: '2023-10-01', ends: '2023-12-31' });
  assert.equal(fiscalYearOf('2023-09-30'), 2566);
  assert.deepEqual(monthSpan(2024, 2), { starts: '2024-02-01', ends: '2024-02-29' });
  assert.throws(() => monthSpan(2024, 13), RangeError);
});

test('dates are shown in the era of the language', () => {
  assert.equal(formatDate('2024-04-23', 'th'), '23 เมษายน 2567');
  assert.equal(formatDate('2024-04-23', 'en'), '23 April 2024');
  assert.equal(formatDate('2024-04-23', 'th', { month: 'short' }), '23 เม.ย. 2567');
  assert.equal(formatDate('2024-04-03', 'en', { month: 'short' }), '3 Apr 2024');
  assert.equal(formatDate('2024-04-23', 'th', { digits: 'thai' }), '๒๓ เมษายน ๒๕๖๗');
  assert.equal(formatMonth('2024-04-23', 'th'), 'เมษายน 2567');
  assert.equal(formatFiscalYear(2567, 'th', { digits: 'thai' }), 'ปีงบประมาณ พ.ศ. ๒๕๖๗');
  assert.equal(formatFiscalYear(2567, 'en'), 'FY 2024 (B.E. 2567)');
  assert.throws(() => formatDate('2024-02-30', 'th'), RangeError);
});

test('an instant is shown by the clock in Bangkok', () => {
  assert.equal(formatInstant('2024-04-23T17:05:59Z', 'th'), '24 เมษายน 2567 เวลา 00.05 น.');
  assert.equal(formatInstant('2024-04-23T16:59:00.000Z', 'en'), '23 April 2024, 23:59');
  assert.equal(formatInstant('2024-04-23T09:00:00+07:00', 'en'), '23 April 2024, 09:00');
  assert.throws(() => formatInstant('yesterday', 'en'), RangeError);
});

test('month names agree with the ones of the platform', () => {
  for (const month of monthNames) {
    const day = new Date(Date.UTC(2024, month.number - 1, 15));
    const shown = (locale: string, style: 'long' | 'short') =>
      new Intl.DateTimeFormat(locale, { month: style, timeZone: 'UTC' }).format(day);
    assert.equal(month.th, shown('th-TH', 'long'));
    assert.equal(month.thShort, shown('th-TH', 'short'));
    assert.equal(month.en, shown('en-US', 'long'));
    assert.equal(month.enShort, shown('en-US', 'short'));
  }
});
