import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fiscalYearOf, formatDate, monthNames, monthSpan, quarterSpan } from '@tidtam/domain/calendar';
import { toThaiDigits } from '@tidtam/domain/text';
import fc from 'fast-check';
import { readDataDate, readDate, readFiscalYear, readPeriod, readRound } from '../src/values/index.ts';
import { doubtCode, readings, stored, sure, typed } from './values-support.ts';

const in2567 = { fiscalYear: 2567 };
const again = (value: Parameters<typeof readPeriod>[0]) => readPeriod(value, in2567);
const period = (text: string) => again(typed(text));
const span = (starts: string, ends: string) => ({ starts, ends });
const wholeYear = span('2023-10-01', '2024-09-30');
const secondQuarter = span('2024-01-01', '2024-03-31');

/** Days of B.E. 2543–2600, whose years read alike with two digits or four unless they are near the report's. */
const day = fc
  .integer({ min: Date.UTC(2000, 0, 1) / 86_400_000, max: Date.UTC(2057, 11, 31) / 86_400_000 })
  .map((count) => new Date(count * 86_400_000).toISOString().slice(0, 10));

/** One day in many styles. */
const dayStyles: readonly ((iso: string) => string)[] = [
  (iso) => iso,
  (iso) => formatDate(iso, 'th'),
  (iso) => formatDate(iso, 'th', { month: 'short' }),
  (iso) => formatDate(iso, 'th', { digits: 'thai' }),
  (iso) => formatDate(iso, 'en'),
  (iso) => formatDate(iso, 'en', { month: 'short' }),
  (iso) => `วันที่ ${formatDate(iso, 'th').replace(/(\d+)$/, 'พ.ศ. $1')}`,
  (iso) => formatDate(iso, 'th', { month: 'short' }).replace(/\./g, ''),
  (iso) => formatDate(iso, 'th', { month: 'short' }).replace(/ /g, ''),
  (iso) => `${iso.slice(8)}/${iso.slice(5, 7)}/${Number(iso.slice(0, 4)) + 543}`,
  (iso) => `${Number(iso.slice(8))}/${Number(iso.slice(5, 7))}/${iso.slice(0, 4)}`,
  (iso) => `${iso.slice(8)}-${iso.slice(5, 7)}-${Number(iso.slice(0, 4)) + 543}`,
  (iso) => toThaiDigits(`${Number(iso.slice(8))}.${iso.slice(5, 7)}.${Number(iso.slice(0, 4)) + 543}`),
  (iso) => `${formatDate(iso, 'th').replace(/ (\S+) /, ' เดือน$1 ')} เวลา 10.30 น.`,
];

test('a day reads back in every style', () => {
  fc.assert(
    fc.property(day, fc.constantFrom(...dayStyles), (iso, style) => {
      const text = style(iso);
      assert.equal(sure(readDate(typed(text), in2567)), iso, text);
      assert.deepEqual(sure(period(text)), span(iso, iso), text);
      assert.equal(sure(readDate(typed(text), { fiscalYear: null })), iso, text);
    }),
    { numRuns: 500 },
  );
});

test('a two-digit year is Buddhist where it can be nothing else', () => {
  fc.assert(
    fc.property(
      day.filter((iso) => iso < '2055'),
      (iso) => {
        const text = formatDate(iso, 'th', { month: 'short' }).replace(/ 25(\d\d)$/, ' $1');
        assert.equal(sure(readDate(typed(text), in2567)), iso, text);
      },
    ),
  );
});

test('two days with any sign of a range between them are a period', () => {
  const between = fc.constantFrom(' - ', '-', ' – ', '—', ' ถึง ', ' ถึงวันที่ ', ' จนถึง ', ' ~ ');
  const style = fc.constantFrom(...dayStyles.slice(1, 9));
  fc.assert(
    fc.property(day, day, between, style, fc.boolean(), (a, b, sign, written, bracketed) => {
      const [starts, ends] = a < b ? [a, b] : [b, a];
      const text = `${written(starts)}${sign}${written(ends)}`;
      assert.deepEqual(sure(period(bracketed ? `(${text})` : text)), span(starts, ends), text);
    }),
    { numRuns: 500 },
  );
});

test('months read back, with the year at both ends or at the last only', () => {
  const month = fc.integer({ min: 0, max: 11 });
  const name = fc.constantFrom(
    (n: number) => monthNames[n]?.th ?? '',
    (n: number) => monthNames[n]?.thShort ?? '',
    (n: number) => (monthNames[n]?.thShort ?? '').replace(/\./g, ''),
    (n: number) => (monthNames[n]?.thShort ?? '').replace(/\.$/, ''),
    (n: number) => `เดือน${monthNames[n]?.thShort}`,
  );
  fc.assert(
    fc.property(
      month,
      fc.integer({ min: 0, max: 11 }),
      fc.integer({ min: 2560, max: 2575 }),
      name,
      (from, length, year, named) => {
        const at = from + length;
        const [to, last] = [at % 12, year + Math.floor(at / 12)];
        const expected = span(monthSpan(year - 543, from + 1).starts, monthSpan(last - 543, to + 1).ends);
        assert.deepEqual(sure(period(`${named(from)} ${year} - ${named(to)} ${last}`)), expected);
        assert.deepEqual(sure(period(`${named(from)} ${year % 100} – ${named(to)} ${last % 100}`)), expected);
        if (length > 0) assert.deepEqual(sure(period(`${named(from)}-${named(to)} ${last}`)), expected);
        assert.deepEqual(sure(period(`${named(from)} ${year}`)), monthSpan(year - 543, from + 1));
      },
    ),
    { numRuns: 300 },
  );
});

test('a month or quarter without a year is one of the fiscal year', () => {
  for (let number = 1; number <= 12; number++) {
    const name = monthNames[number - 1]?.thShort ?? '';
    const read = sure(period(name));
    assert.equal(fiscalYearOf(read.starts), 2567);
    assert.equal(Number(read.ends.slice(5, 7)), number);
  }
  for (const quarter of [1, 2, 3, 4] as const) {
    const expected = quarterSpan(2567, quarter);
    for (const text of [
      `ไตรมาส ${quarter}`,
      `ไตรมาสที่${toThaiDigits(String(quarter))}`,
      `Q${quarter}`,
      `ไตรมาสที่ ${quarter} ปีงบประมาณ พ.ศ. 2567`,
    ]) {
      assert.deepEqual(sure(period(text)), expected, text);
    }
    assert.deepEqual(sure(readPeriod(typed(`ไตรมาส ${quarter} ปีงบ 68`), in2567)), quarterSpan(2568, quarter));
    assert.equal(readPeriod(typed(`ไตรมาส ${quarter}`), { fiscalYear: null }).kind, 'unreadable');
  }
});

test('periods as offices write them', () => {
  const cases: readonly [string, string, string][] = [
    ['ไตรมาส 1-2', '2023-10-01', '2024-03-31'],
    ['ไตรมาส 1,2', '2023-10-01', '2024-03-31'],
    ['ไตรมาสที่ 1 ถึงไตรมาสที่ 2', '2023-10-01', '2024-03-31'],
    ['ไตรมาส 1 และ 2', '2023-10-01', '2024-03-31'],
    ['ไตรมาส ๑ ๒ ๓ ๔', '2023-10-01', '2024-09-30'],
    ['ไตรมาสแรก', '2023-10-01', '2023-12-31'],
    ['15 และ 20 ม.ค. 67', '2024-01-15', '2024-01-20'],
    ['ต.ค. 66 – ก.ย.67 (12 เดือน)', '2023-10-01', '2024-09-30'],
    ['ตลอดปีงบประมาณ', '2023-10-01', '2024-09-30'],
    ['ตลอดปี', '2023-10-01', '2024-09-30'],
    ['ตลอดทั้งปี', '2023-10-01', '2024-09-30'],
    ['ตลอดปีงบประมาณ พ.ศ. 2568', '2024-10-01', '2025-09-30'],
    ['ปีงบประมาณ 2567', '2023-10-01', '2024-09-30'],
    ['รอบ 6 เดือน', '2023-10-01', '2024-03-31'],
    ['6 เดือนหลัง', '2024-04-01', '2024-09-30'],
    ['ครึ่งปีแรก', '2023-10-01', '2024-03-31'],
    ['ม.ค.-มี.ค. 67', '2024-01-01', '2024-03-31'],
    ['ม.ค. 67 - ม.ค. 67', '2024-01-01', '2024-01-31'],
    ['ต.ค.๖๖ - มี.ค.๖๗', '2023-10-01', '2024-03-31'],
    ['มค', '2024-01-01', '2024-01-31'],
    ['ต.ค. - มี.ค.', '2023-10-01', '2024-03-31'],
    ['ต.ค.ถึงธ.ค. 66', '2023-10-01', '2023-12-31'],
    ['1 ต.ค. - 31 มี.ค. 67', '2023-10-01', '2024-03-31'],
    ['1/10/66-30/9/67', '2023-10-01', '2024-09-30'],
    ['10/2566 - 9/2567', '2023-10-01', '2024-09-30'],
    ['1-ม.ค.-67', '2024-01-01', '2024-01-01'],
    ['ม.ค.-67', '2024-01-01', '2024-01-31'],
    ['กรกฏาคม 2567', '2024-07-01', '2024-07-31'],
    ['พ.ย. 66, ม.ค. 67', '2023-11-01', '2024-01-31'],
    ['ก.พ. 67', '2024-02-01', '2024-02-29'],
    ['Oct 2023 - Mar 2024', '2023-10-01', '2024-03-31'],
    ['ไตรมาส 1 (ต.ค.-ธ.ค. 66)', '2023-10-01', '2023-12-31'],
  ];
  for (const [text, starts, ends] of cases) assert.deepEqual(sure(period(text)), span(starts, ends), text);
});

test('what may be two periods is asked about, the likelier first', () => {
  const cases: readonly [string, string, ...(readonly unknown[])][] = [
    ['ไตรมาส 2/2567', 'period_quarter_unclear', secondQuarter, span('2024-04-01', '2024-06-30')],
    ['ไตรมาส 2 ปี 2567', 'period_quarter_unclear', secondQuarter, span('2024-04-01', '2024-06-30')],
    ['ปี 2567', 'period_year_unclear', wholeYear, span('2024-01-01', '2024-12-31')],
    ['มี.ค. 67 - ม.ค. 67', 'period_reversed', secondQuarter, span('2024-03-01', '2025-01-31')],
    ['ไตรมาส 1 (มี.ค. 67 - ม.ค. 67)', 'period_reversed', secondQuarter, span('2024-03-01', '2025-01-31')],
    [
      '1 ม.ค. 67 - 30 ก.ย. 66',
      'period_reversed',
      span('2024-01-01', '2024-09-30'),
      span('2023-09-01', '2024-01-31'),
    ],
    ['30 ก.ย. 67 - 1 ต.ค. 66', 'period_reversed', wholeYear, span('2024-09-30', '2024-10-01')],
    ['ไตรมาส 2-1', 'period_reversed', span('2023-10-01', '2024-03-31'), span('2024-01-01', '2024-12-31')],
    ['ต.ค. 24', 'year_era_unclear', span('2024-10-01', '2024-10-31'), span('1981-10-01', '1981-10-31')],
    ['ไตรมาส 1 (ม.ค.-มี.ค.)', 'period_parts_differ', secondQuarter, span('2023-10-01', '2023-12-31')],
    [
      'ภายในเดือนมีนาคม 2567',
      'period_partly_read',
      span('2024-03-01', '2024-03-31'),
      span('2023-10-01', '2024-03-31'),
    ],
    ['ม.ค. - มี.ค. 2567 จำนวน 2 ครั้ง', 'period_partly_read', secondQuarter],
    [
      'Q1/67-Q2/67',
      'period_quarter_unclear',
      span('2023-10-01', '2024-03-31'),
      span('2024-01-01', '2024-06-30'),
    ],
    [
      'ไตรมาส 1-2/2567',
      'period_quarter_unclear',
      span('2023-10-01', '2024-03-31'),
      span('2024-01-01', '2024-06-30'),
    ],
    ['ต.ค. 2566 เป็นต้นไป', 'period_partly_read', wholeYear, span('2023-10-01', '2023-10-31')],
    ['2', 'period_number', secondQuarter, span('2024-02-01', '2024-02-29')],
  ];
  for (const [text, code, ...expected] of cases) {
    assert.equal(doubtCode(period(text)), code, text);
    assert.deepEqual(readings(period(text), again), expected, text);
  }
});

test('date cells are their day, and implausible years are asked about', () => {
  const cell = (date: string) => ({ kind: 'date', date }) as const;
  const readDay = (value: Parameters<typeof readDate>[0]) => readDate(value, in2567);
  assert.equal(sure(readDay(cell('2024-01-31'))), '2024-01-31');
  assert.deepEqual(sure(again(cell('2024-01-31'))), span('2024-01-31', '2024-01-31'));
  assert.deepEqual(readings(readDay(cell('2567-01-31')), readDay), ['2024-01-31', '2567-01-31']);
  assert.deepEqual(readings(readDay(cell('1967-01-01')), readDay), ['2024-01-01', '1967-01-01']);
  assert.deepEqual(readings(again(cell('2567-01-31')), again), [
    span('2024-01-31', '2024-01-31'),
    span('2567-01-31', '2567-01-31'),
  ]);
  assert.deepEqual(readings(readDay(stored(45292)), readDay), ['2024-01-01']);
  assert.equal(doubtCode(readDay(stored(2))), 'date_unreadable');
  assert.deepEqual(readings(again(stored(2567)), again), [wholeYear, span('2024-01-01', '2024-12-31')]);
});

test('a date is one day, and other things are asked about', () => {
  const readDay = (value: Parameters<typeof readDate>[0]) => readDate(value, in2567);
  assert.deepEqual(readings(readDay(typed('ต.ค. 58')), readDay), ['2015-10-01', '2015-10-31']);
  assert.deepEqual(readings(readDay(typed('3/3/24')), readDay), ['2024-03-03', '1981-03-03']);
  assert.deepEqual(readings(readDay(typed('31 มีนาคม 2567 โดยประมาณ')), readDay), ['2024-03-31']);
  assert.equal(sure(readDay(typed('1/31/2024'))), '2024-01-31');
  assert.equal(doubtCode(readDate(typed('1 มกราคม'), { fiscalYear: null })), 'date_year_missing');
  assert.equal(sure(readDay(typed('29 ก.พ. 2567'))), '2024-02-29');
});

test('words that leave the days open state none, and so does how long something takes', () => {
  for (const text of [
    ...['รอกำหนด', 'ยังไม่กำหนด', 'ยังไม่ได้กำหนด', 'อยู่ระหว่างกำหนดวัน', 'รอแจ้งกำหนดการ', 'กำหนดภายหลัง'],
    ...['จะแจ้งให้ทราบภายหลัง', 'ตามความเหมาะสม', 'ตามแผน', 'TBA', '(ยังไม่กำหนด)'],
    ...['90 วัน', '๙๐ วัน', '3 เดือน', 'ประมาณ 2 สัปดาห์', 'ภายใน 45 วันทำการ', '1 ปี'],
  ]) {
    assert.equal(period(text).kind, 'empty', text);
  }
  for (const text of ['ตามแผนฯ ไตรมาส 2', 'ยังไม่กำหนด ประมาณ มี.ค. 67', '90 วัน นับจาก 1 ก.พ. 67']) {
    assert.notEqual(period(text).kind, 'empty', text);
  }
});

test('a first and a last day each said by a word', () => {
  for (const text of [
    'เริ่ม พฤษภาคม 2567 สิ้นสุด มิถุนายน 2567',
    'เริ่ม 1 พ.ค. 67 แล้วเสร็จ 30 มิ.ย. 67',
    'เริ่มวันที่ 1 พฤษภาคม 2567 สิ้นสุดวันที่ 30 มิถุนายน 2567',
  ]) {
    assert.deepEqual(sure(period(text)), { starts: '2024-05-01', ends: '2024-06-30' }, text);
  }
  assert.equal(doubtCode(period('แล้วเสร็จ 30 มิ.ย. 67')), 'period_partly_read');
});

test('what is no day or period has no reading', () => {
  for (const text of [
    '29 ก.พ. 2566',
    '31 เมษายน 2567',
    'abc',
    '5 มกราคม 1482',
    '30 คน',
    'ปีละ 2 ครั้ง',
    'หมู่ 5 ต.คลองโยง',
    'ภาคเรียนที่ 1/2567',
    '99',
  ]) {
    assert.equal(doubtCode(period(text)), 'period_unreadable', text);
    assert.equal(doubtCode(readDate(typed(text), in2567)), 'date_unreadable', text);
  }
  for (const text of ['', '-', 'ไม่ระบุ', '–']) {
    assert.equal(period(text).kind, 'empty');
    assert.equal(readDate(typed(text), in2567).kind, 'empty');
  }
  assert.equal(doubtCode(again({ kind: 'error', code: '#N/A' })), 'cell_error');
  assert.equal(doubtCode(readDate({ kind: 'error', code: '#N/A' }, in2567)), 'cell_error');
});

test('years without an era count within their window, both ends included', () => {
  const years: readonly [number, number | null][] = [
    [1989, null],
    [1990, 2533],
    [2090, 2633],
    [2091, null],
    [2532, null],
    [2533, 2533],
    [2633, 2633],
    [2634, null],
  ];
  for (const [written, buddhist] of years) {
    const read = readDate(typed(`3 มีนาคม ${written}`), in2567);
    if (buddhist === null) assert.equal(doubtCode(read), 'date_unreadable', String(written));
    else assert.equal(sure(read), `${buddhist - 543}-03-03`, String(written));
  }
  assert.equal(doubtCode(readDate({ kind: 'date', date: '2400-01-01' }, in2567)), 'year_era_unclear');
  assert.equal(sure(readDate({ kind: 'date', date: '1990-01-01' }, in2567)), '1990-01-01');
});

test('titles name their round', () => {
  const cases: readonly [string, number | null, 1 | 2 | 3 | 4 | null][] = [
    ['ประจำปีงบประมาณ พ.ศ. ๒๕๖๗   รอบไตรมาสที่ 2 (รอบ 6 เดือน)', 2567, 2],
    ['ประจำปีงบประมาณ พ.ศ. 2567   รอบไตรมาสที่ 3', 2567, 3],
    [
      'แบบรายงานผล ประเด็น (21) การต่อต้านการทุจริต ประจำปีงบประมาณ พ.ศ. 2567 รอบไตรมาสที่ 2 (รอบ 6 เดือน) หน่วยงาน สพป. เขต 1',
      2567,
      2,
    ],
    ['รอบ 9 เดือน', null, 3],
    ['ครึ่งปีแรก ปีงบประมาณ 2567', 2567, 2],
    ['ครึ่งปีหลัง', null, 4],
    ['รอบ 12 เดือน', null, 4],
    ['ไตรมาส 4/2567', 2567, 4],
    ['2567Q2', 2567, 2],
    ['Q2-67', 2567, 2],
    ['ไตรมาสที่ ๑-๒ ปีงบประมาณ ๒๕๖๗', 2567, 2],
    ['ปี 2567', 2567, null],
    ['FY2024 Q3', 2567, 3],
    ['รอบไตรมาสที่ 2 (รอบ 9 เดือน)', null, null],
    ['ข้อมูล ณ วันที่ 31 มีนาคม 2567', null, null],
    ['แผนปฏิบัติการ (พ.ศ. 2566 - 2570)', null, null],
    ['', null, null],
  ];
  for (const [text, fiscalYear, quarter] of cases)
    assert.deepEqual(readRound(text), { fiscalYear, quarter }, text);
});

test('of two eras the one in which a period would run backwards is not offered', () => {
  assert.deepEqual(sure(period('ม.ค.67 - มี.ค.24')), span('2024-01-01', '2024-03-31'));
  assert.equal(doubtCode(period('ม.ค.24 - มี.ค.24')), 'year_era_unclear');
});

test('two digits of an open era are asked about', () => {
  const years = readings(readFiscalYear('ปี 24'), (value) =>
    readFiscalYear(value.kind === 'text' ? value.text : ''),
  );
  assert.deepEqual(years, [2567, 2524]);
  assert.equal(readFiscalYear('ไม่มีปี').kind, 'empty');
  assert.equal(readFiscalYear('ส่วนที่ 2').kind, 'empty');
});

test('notes state the date of their data', () => {
  for (const text of [
    ...['หมายเหตุ : ข้อมูล ณ วันที่ 31 มีนาคม 2567', 'ณ 31 มี.ค. 67', 'ข้อมูล ณ เดือนมีนาคม 2567', 'as of 31 March 2024'],
    ...[
      'ข้อมูล ณ วันที่ ๓๑ มีนาคม ๒๕๖๗ เวลา ๑๐.๐๐ น.',
      'ข้อมูล ณ วันที่ 31/3/2567',
      'ข้อมูล ณ สิ้นเดือน มี.ค. 2567 (ปีงบประมาณ 2567)',
    ],
    ...['(ข้อมูล ณ วันที่ 31 มี.ค. 2567) พิมพ์เมื่อ 5 เมษายน 2567'],
  ]) {
    assert.equal(sure(readDataDate(text)), '2024-03-31', text);
  }
  for (const text of ['', 'ประจำปีงบประมาณ พ.ศ. 2567', 'ณ ห้องประชุม 1 วันที่ 5 มีนาคม 2567', 'ข้อมูล ณ ปัจจุบัน']) {
    assert.equal(readDataDate(text).kind, 'empty', text);
  }
  assert.equal(doubtCode(readDataDate('ข้อมูล ณ วันที่ 31 มีนาคม 24')), 'year_era_unclear');
});
