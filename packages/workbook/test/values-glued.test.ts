import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readAmount, readPercent, readPeriod } from '../src/values/index.ts';
import { bookWith } from './layouts/book.ts';
import { codes, read } from './layouts/read.ts';

const text = (value: string) => ({ kind: 'text', text: value }) as const;

/** The likelier amount in baht and why it is asked about, if it is. */
function amount(written: string) {
  const read = readAmount(text(written), 1);
  if (read.kind !== 'value' && read.kind !== 'doubtful') return [read.kind, null];
  const baht = read.value.kind === 'money' ? read.value.satang / 100 : read.value.kind;
  return [baht, read.kind === 'doubtful' ? read.doubt.code : null];
}

test('amounts that stand below or beside each other in a cell are several amounts, never one', () => {
  const grouped = fc.integer({ min: 1_000, max: 9_999_999 }).map((baht) => baht.toLocaleString('en-US'));
  fc.assert(
    fc.property(grouped, grouped, fc.constantFrom('\n', '\r\n', '\n\n', ' '), (first, second, gap) => {
      const baht = (written: string) => Number(written.replaceAll(',', ''));
      const [likelier, code] = amount(`${first}${gap}${second}`);
      assert.equal(code, 'amount_several');
      assert.ok([baht(first), baht(second), baht(first) + baht(second)].includes(Number(likelier)));
    }),
    { numRuns: 300 },
  );
  assert.deepEqual(amount('5,000 บาท\n3,000 บาท\n8,000 บาท'), [8_000, 'amount_several']);
  assert.deepEqual(amount('20,000\n(สองหมื่นบาทถ้วน)'), [20_000, null]);
  assert.deepEqual(amount('20,000\nบาท'), [20_000, null]);
});

test('an amount for each of several is asked about', () => {
  for (const written of [
    '500 บาท x 20 คน',
    '500 บาท จำนวน 20 คน',
    'คนละ 500 บาท',
    '500 บาท/คน',
    '500 × 20',
  ]) {
    assert.notEqual(amount(written)[1], null, written);
  }
  assert.deepEqual(amount('500 บาท x 20 คน'), [10_000, 'amount_several']);
});

test('waiting for an allocation, and dots for nothing', () => {
  assert.deepEqual(amount('อยู่ระหว่างขอรับจัดสรร'), ['not_yet_allocated', null]);
  assert.equal(readAmount(text('…'), 1).kind, 'empty');
});

test('a percent among words is kept and asked about', () => {
  const read = readPercent(text('อยู่ระหว่างดำเนินงาน 40'));
  assert.ok(read.kind === 'doubtful');
  assert.deepEqual(read.value, { percent: 40, status: 'in_progress' });
  const reached = readPercent(text('แผน 50 ผล 60'));
  assert.ok(reached.kind === 'value');
  assert.equal(reached.value.percent, 60);
});

test('a period that runs backwards is always asked about', () => {
  for (const written of ['1 ม.ค. 2567 - 31 มี.ค. 2557', '30 ก.ย. 67 - 1 ต.ค. 66', 'มี.ค. 67 - ม.ค. 67']) {
    const read = readPeriod(text(written), { fiscalYear: 2567 });
    assert.ok(read.kind === 'doubtful' && read.doubt.code === 'period_reversed', written);
    assert.ok(read.value.starts <= read.value.ends, written);
  }
});

const header = ['ที่', 'ชื่อโครงการ', 'งบประมาณ', 'ก่อหนี้ผูกพัน', 'เบิกจ่าย', 'ระยะเวลา'];
const row = (...cells: readonly (string | number)[]) =>
  read(bookWith([['ส่วนที่ 2'], header, [1, 'อบรมคุณธรรม', ...cells]]));

test('nothing disbursed or committed so far is zero', () => {
  for (const words of ['ยังไม่มีการเบิกจ่าย', 'ยังไม่เบิกจ่าย', 'ยังไม่ได้เบิก', 'ไม่มีการเบิกจ่าย', 'ยังไม่ดำเนินการ']) {
    const reading = row('50,000', 'ยังไม่ก่อหนี้ผูกพัน', words, 'ไตรมาส 2');
    assert.deepEqual(codes(reading), [], words);
    assert.deepEqual([reading.projects[0]?.committed, reading.projects[0]?.disbursed], [0, 0], words);
  }
});

test('an amount below zero and a period in another year are asked about, once', () => {
  assert.deepEqual(codes(row(-5_000, 0, 0, 'ไตรมาส 2')).slice(0, 1), ['amount_negative']);
  assert.deepEqual(codes(row('(5,000)', '-', '-', 'ไตรมาส 2')), ['amount_sign_unclear']);
  assert.deepEqual(codes(row(5_000, 0, 0, 'ม.ค. 65')), ['period_outside_year']);
  assert.deepEqual(codes(row(5_000, 0, 0, 'ไตรมาส 4/68')), ['period_quarter_unclear']);
  assert.deepEqual(codes(row(5_000, 0, 0, '1 ก.ย. 66 - 30 พ.ย. 66')), []);
});
