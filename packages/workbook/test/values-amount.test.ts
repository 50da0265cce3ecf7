import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatBaht, type MoneyUnit } from '@tidtam/domain/money';
import { toThaiDigits } from '@tidtam/domain/text';
import fc from 'fast-check';
import { readAmount, readMoneyInText, readUnit } from '../src/values/index.ts';
import { doubtCode, readings, stored, sure, typed } from './values-support.ts';

const amount = (text: string, unit: MoneyUnit = 1) => readAmount(typed(text), unit);
const money = (satang: number) => ({ kind: 'money', satang });
const asked = (text: string) =>
  readings(amount(text), (value) => readAmount(value, 1000)).map((read) =>
    read.kind === 'money' ? read.satang / 100 : read.kind,
  );

/** Satang up to 90 billion baht. */
const satang = fc.oneof(fc.nat(100_000_00), fc.integer({ min: 0, max: 9_000_000_000_000 }));
const mixedDigits = (text: string, choose: readonly boolean[]) =>
  [...text].map((letter, at) => (choose[at % choose.length] ? toThaiDigits(letter) : letter)).join('');

test('an amount reads back exactly, however it is typed', () => {
  const suffix = fc.constantFrom(
    '',
    ' บาท',
    'บาท',
    '.-',
    '.- บาท',
    ' .-บาท',
    '\u00A0บาท',
    ' บาทถ้วน',
    ' ฿',
    '\u200B บาท ',
  );
  const prefix = fc.constantFrom('', '', '฿', 'จำนวน ', 'งบประมาณ ', 'เป็นเงิน ', ' ');
  const choice = fc.array(fc.boolean(), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(
      satang,
      suffix,
      prefix,
      choice,
      fc.constantFrom(',', ' ', ''),
      (value, behind, before, thai, separator) => {
        const shown = formatBaht(value, 'th').replaceAll(',', separator);
        const text = `${before}${mixedDigits(shown, thai)}${behind}`;
        assert.deepEqual(sure(amount(text)), money(value), text);
      },
    ),
  );
});

test('whole amounts need no decimals', () => {
  fc.assert(
    fc.property(fc.nat(9_000_000_000), fc.constantFrom(',', ''), (baht, separator) => {
      const text = formatBaht(baht * 100, 'th')
        .replace('.00', '')
        .replaceAll(',', separator);
      assert.deepEqual(sure(amount(text)), money(baht * 100));
      assert.deepEqual(sure(amount(`${text}.-`)), money(baht * 100));
    }),
  );
});

test('thousands and millions come from the header, and a unit in the cell wins', () => {
  fc.assert(
    fc.property(fc.nat(90_000_000), (hundredths) => {
      const text = `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')}`;
      assert.deepEqual(sure(amount(text, 1000)), money(hundredths * 1000));
      assert.deepEqual(sure(amount(text, 1_000_000)), money(hundredths * 1_000_000));
      assert.deepEqual(sure(amount(`${text} ล้านบาท`, 1000)), money(hundredths * 1_000_000));
      assert.deepEqual(sure(amount(`${text} พันบาท`, 1_000_000)), money(hundredths * 1000));
      assert.deepEqual(sure(amount(`${text} บาท`, 1_000_000)), money(hundredths));
    }),
  );
  assert.deepEqual(sure(amount('3.5 ลบ.')), money(350_000_000));
  assert.deepEqual(sure(amount('5,000.-', 1000)), money(500_000));
  assert.deepEqual(sure(amount('5 แสนบาท')), money(50_000_000));
  assert.deepEqual(sure(amount('1.2345678', 1_000_000)), money(123_456_780));
  assert.deepEqual(sure(amount('538800.0000 ล้านบาท')), money(53_880_000_000_000));
});

test('stored numbers lose their floating-point noise, and nothing else', () => {
  assert.deepEqual(sure(readAmount(stored(38613.600000000006), 1)), money(3_861_360));
  assert.deepEqual(sure(readAmount(stored(0.1 + 0.2), 1)), money(30));
  assert.deepEqual(sure(readAmount(stored(1.1), 1_000_000)), money(110_000_000));
  assert.deepEqual(sure(readAmount(stored(-500), 1)), money(-50_000));
  assert.equal(doubtCode(readAmount(stored(100.005), 1)), 'amount_rounded');
  assert.equal(doubtCode(readAmount(stored(1e17), 1)), 'amount_too_large');
  assert.equal(doubtCode(readAmount(stored(Number.NaN), 1)), 'amount_unreadable');
  fc.assert(
    fc.property(satang, fc.integer({ min: -3, max: 3 }), (value, noise) => {
      const number = value / 100 + noise * 1e-9;
      assert.deepEqual(sure(readAmount(stored(number), 1)), money(value));
    }),
  );
});

/** Thai number words of a whole number: the school rule, with ยี่สิบ, and เอ็ด after tens. */
function inWords(number: bigint): string {
  if (number >= 1_000_000n)
    return `${inWords(number / 1_000_000n)}ล้าน${number % 1_000_000n === 0n ? '' : inWords(number % 1_000_000n)}`;
  const digits = ['ศูนย์', 'หนึ่ง', 'สอง', 'สาม', 'สี่', 'ห้า', 'หก', 'เจ็ด', 'แปด', 'เก้า'];
  const places = ['', 'สิบ', 'ร้อย', 'พัน', 'หมื่น', 'แสน'];
  if (number === 0n) return 'ศูนย์';
  const text = String(number);
  return [...text]
    .map((letter, at) => {
      const place = text.length - 1 - at;
      if (letter === '0') return '';
      if (place === 1 && letter === '1') return 'สิบ';
      if (place === 1 && letter === '2') return 'ยี่สิบ';
      if (place === 0 && letter === '1' && text.length > 1) return 'เอ็ด';
      return `${digits[Number(letter)]}${places[place]}`;
    })
    .join('');
}

function bahtInWords(value: number): string {
  const [baht, cents] = [Math.floor(value / 100), value % 100];
  return `${inWords(BigInt(baht))}บาท${cents === 0 ? 'ถ้วน' : `${inWords(BigInt(cents))}สตางค์`}`;
}

test('amounts in words read back, alone and beside their figures', () => {
  fc.assert(
    fc.property(satang, fc.constantFrom(' ', ''), (value, space) => {
      const words = bahtInWords(value);
      assert.deepEqual(sure(amount(words)), money(value), words);
      assert.deepEqual(
        sure(amount(`${formatBaht(value, 'th')} บาท${space}(${space}${words}${space})`, 1000)),
        money(value),
      );
      assert.deepEqual(sure(amount(`${words} (${formatBaht(value, 'th')} บาท)`)), money(value));
    }),
  );
  assert.deepEqual(sure(amount('ห้าสิบสตางค์')), money(50));
  assert.deepEqual(sure(amount('ยี่สิบเอ็ดล้านล้านบาท')), money(21e14));
});

test('words decide what separators left open, and are asked about when they differ', () => {
  assert.deepEqual(sure(amount('285.700 บาท (สองแสนแปดหมื่นห้าพันเจ็ดร้อยบาทถ้วน)')), money(28_570_000));
  assert.equal(doubtCode(amount('5,000 บาท (หกพันบาทถ้วน)')), 'amount_words_differ');
  assert.deepEqual(asked('5,000 บาท (หกพันบาทถ้วน)'), [5000, 6000]);
});

test('what stays open is asked about, the likelier reading first', () => {
  const cases: readonly [text: string, code: string, ...expected: readonly (number | string)[]][] = [
    ['1,23,456', 'amount_separators', 123456, 1023456],
    ['1,0000', 'amount_separators', 10000, 1000],
    ['1.234,56', 'amount_separators', 1234.56, 123456],
    ['12,50', 'amount_separators', 1250, 12.5],
    ['285.700', 'amount_separators', 285700, 285.7],
    ['2 85,700', 'amount_separators', 285700, 85700],
    ['1.234.567', 'amount_separators', 1234567, 1234.567],
    ['1234.567', 'amount_rounded', 1234.57, 1234.56],
    ['1234.561', 'amount_rounded', 1234.56, 1234.57],
    ['20,000-200,000 บาท', 'amount_range', 200000, 20000],
    ['20 - 30 ล้านบาท', 'amount_range', 30_000_000, 20_000_000],
    ['5,000 บาท ถึง 6,000 บาท', 'amount_range', 6000, 5000],
    ['5,000.-6,000.- บาท', 'amount_range', 6000, 5000],
    ['2562 - 2564    30,000,000 บาท', 'amount_multi_year', 30_000_000, 10_000_000],
    ['(5,000)', 'amount_sign_unclear', -5000, 5000],
    ['(5,000 บาท)', 'amount_sign_unclear', 5000, -5000],
    ['- 5,000', 'amount_sign_unclear', 5000, -5000],
    ['5,000 บาท/คน', 'amount_not_plain', 5000],
    ['ไม่เกิน 5,000 บาท', 'amount_not_plain', 5000],
    ['5,000 งบจังหวัด', 'amount_not_plain', 5000],
    ['ค่าอาหาร 5,000 บาท ค่าวิทยากร 3,600 บาท', 'amount_several', 8600, 5000, 3600],
    ['ค่าอาหาร 5,000 บาท ค่าวิทยากร 3,600 บาท รวม 8,600 บาท', 'amount_several', 8600, 5000, 3600],
    ['1,000 บาท x 5 คน = 5,000 บาท', 'amount_several', 5000, 1000],
    ['เบิกจ่าย 25,000 คงเหลือ 10,000', 'amount_several', 25000, 10000],
    ['100,000 (ยังไม่ได้รับจัดสรร)', 'amount_allocation_unclear', 100000, 'not_yet_allocated'],
    ['ไม่ใช้งบประมาณ 5,000 บาท', 'amount_allocation_unclear', 5000, 'no_budget'],
  ];
  for (const [text, code, ...expected] of cases) {
    assert.equal(doubtCode(amount(text)), code, text);
    if (text === '1.234.567') continue;
    assert.deepEqual(asked(text), expected, text);
  }
});

test('plain sentences with one amount in baht are that amount', () => {
  assert.deepEqual(sure(amount('5,000 บาท (20 คน)')), money(500_000));
  assert.deepEqual(sure(amount('๕,๐๐๐ บาท (งบจังหวัด)')), money(500_000));
  assert.deepEqual(sure(amount('ปี 2567 จำนวน 5,000 บาท')), money(500_000));
  assert.deepEqual(sure(amount('-5,000')), money(-500_000));
  assert.deepEqual(sure(amount('25, 000 บาท')), money(2_500_000));
  assert.deepEqual(sure(amount('๐')), money(0));
});

test('words say why there is no amount', () => {
  for (const text of ['', ' ', '-', '–', ' - ', '.', '...', 'ไม่ระบุ', 'ไม่มี', '-ไม่มี-', 'N/A']) {
    assert.equal(amount(text).kind, 'empty', text);
  }
  for (const text of [
    'ไม่ใช้งบประมาณ',
    'ไม่ใช้งบ',
    'ไม่ได้ใช้งบประมาณ',
    '- ไม่ใช้งบประมาณ -',
    'ไม่ใช้งบประมาณ\u200B',
    'ไม่มีงบประมาณ',
  ]) {
    assert.deepEqual(sure(amount(text)), { kind: 'no_budget' }, text);
  }
  for (const text of [
    'ยังไม่ได้รับจัดสรร',
    'ยังไม่ได้รับการจัดสรรงบประมาณ',
    'รอการจัดสรร',
    'รอจัดสรรงบประมาณปี 2567',
    'อยู่ระหว่างรอการจัดสรร',
  ]) {
    assert.deepEqual(sure(amount(text)), { kind: 'not_yet_allocated' }, text);
  }
  for (const text of ['ใช้งบประมาณ', 'ในแผนงบประมาณ'])
    assert.deepEqual(sure(amount(text)), { kind: 'not_stated' });
});

test('what is no amount has no reading, and says how to mend it', () => {
  for (const text of [
    '80%',
    'abc',
    'ตามแผน',
    '1e5',
    'ล้านบาท',
    '1..5',
    ',',
    '12/2567',
    'ร้อยละ 80',
    '57 คน',
    'x'.repeat(400),
  ]) {
    const read = amount(text);
    assert.equal(read.kind, 'unreadable', text);
    assert.equal(doubtCode(read), 'amount_unreadable');
  }
  assert.equal(doubtCode(amount('90,000,000,000,000.01')), 'amount_too_large');
  assert.equal(doubtCode(amount('999999999 ล้านบาท')), 'amount_too_large');
  const error = readAmount({ kind: 'error', code: '#REF!' }, 1);
  assert.equal(doubtCode(error), 'cell_error');
  assert.ok(error.kind === 'unreadable' && error.doubt.message.th.includes('#REF!'));
  assert.equal(doubtCode(readAmount(stored(0.3, true), 1)), 'amount_unreadable');
  assert.equal(doubtCode(readAmount({ kind: 'date', date: '2024-01-01' }, 1)), 'amount_unreadable');
  assert.equal(readAmount({ kind: 'empty' }, 1).kind, 'empty');
});

test('a long cell is quoted short', () => {
  const read = amount(`5,000 ${'ก'.repeat(200)}`);
  assert.ok(read.kind === 'doubtful');
  assert.ok(read.doubt.message.th.length < 300 && read.doubt.message.th.includes('…'));
});

test('a sentence names its amounts', () => {
  assert.deepEqual(readMoneyInText('เบิกจ่าย 25,000 คงเหลือ 10,000'), {
    disbursed: 2_500_000,
    remaining: 1_000_000,
  });
  assert.deepEqual(
    readMoneyInText(
      'งบประมาณปี 2567 จำนวน 5,000 บาท เบิกจ่ายแล้ว ๓,๐๐๐.- บาท (ร้อยละ 60) ก่อหนี้ผูกพัน 1,000 คงเหลือ 1,000 บาท',
    ),
    { budget: 500_000, disbursed: 300_000, committed: 100_000, remaining: 100_000 },
  );
  assert.deepEqual(readMoneyInText('งบประมาณที่เบิกจ่าย 10 บาท'), { disbursed: 1000 });
  assert.deepEqual(readMoneyInText('เบิกจ่าย 1.5 ล้านบาท'), { disbursed: 150_000_000 });
  for (const text of [
    'ยังไม่ได้เบิกจ่าย 5,000',
    'เบิกจ่ายร้อยละ 50',
    'เบิกจ่าย 50 %',
    'อบรม 57 คน',
    '25,000',
    'เบิกจ่าย 285.700',
  ]) {
    assert.deepEqual(readMoneyInText(text), {}, text);
  }
});

test('headers state their unit', () => {
  assert.equal(readUnit('หน่วย : พันบาท'), 1000);
  assert.equal(readUnit('งบประมาณ (ล้านบาท)'), 1_000_000);
  assert.equal(readUnit('Budget (million baht)'), 1_000_000);
  assert.equal(readUnit('เบิกจ่าย (บาท)'), 1);
  assert.equal(readUnit('งบประมาณ'), null);
});
