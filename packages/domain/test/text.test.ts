import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  cleanText,
  composeThai,
  findKnown,
  matchesDamaged,
  normaliseName,
  similarity,
  toArabicDigits,
  toThaiDigits,
} from '@tidtam/domain/text';
import fc from 'fast-check';

const thaiText = fc
  .array(fc.constantFrom(...'กนมวสเแโาำะัิีืุู็่้๊๋์ํ๑๒ 12-“”\u200B\u00A0Aa'), { maxLength: 30 })
  .map((letters) => letters.join(''));

test('a text is composed alike whether or not it is looked at closely', () => {
  const marks = fc.array(fc.constantFrom(...'กเแาำัิืฺุ็่้์ํ๎ '), { maxLength: 8 }).map((letters) => letters.join(''));
  fc.assert(
    fc.property(fc.oneof(marks, thaiText), (text) =>
      // What is doubled before it has all of it looked at.
      assert.equal(`แ ${composeThai(text)}`, composeThai(`เเ ${text}`)),
    ),
    { numRuns: 5_000 },
  );
});

test('one name typed in different code points compares equal', () => {
  const pairs: readonly [string, string][] = [
    ['เเผนงาน', 'แผนงาน'],
    ['สํานักงาน', 'สำนักงาน'],
    ['นํ้า', 'น้ำ'],
    ['น้ํา', 'น้ำ'],
    ['นำ้', 'น้ำ'],
    ['ที่', 'ท่ี'],
    ['ป้้องกัน', 'ป้องกัน'],
    ['จังหวัด\u200Bนครปฐม', 'จังหวัดนครปฐม'],
    ['เขต\u00A0 ๑\n', 'เขต 1'],
    ['“คนดี”', '"คนดี"'],
    ['MOIT – ITA', 'moit - ita'],
    ['cafe\u0301', 'café'],
  ];
  for (const [typed, usual] of pairs) assert.equal(normaliseName(typed), normaliseName(usual), typed);
});

test('different names stay different', () => {
  for (const [a, b] of [
    ['เขต 1', 'เขต 2'],
    ['ป่า', 'ป้า'],
    ['กา', 'กำ'],
    ['เก', 'แก'],
  ] as const) {
    assert.notEqual(normaliseName(a), normaliseName(b));
  }
});

test('normalising twice changes nothing', () => {
  fc.assert(
    fc.property(fc.oneof(thaiText, fc.string({ unit: 'binary' })), (text) => {
      assert.equal(normaliseName(normaliseName(text)), normaliseName(text));
    }),
    { numRuns: 2000 },
  );
});

test('what is stored keeps what was typed, without noise around', () => {
  assert.equal(cleanText(' \u200Bเขต ๑\u00AD\nสพป. \uFEFF'), 'เขต ๑\nสพป.');
});

test('digits go both ways', () => {
  assert.equal(toArabicDigits('พ.ศ. ๒๕61'), 'พ.ศ. 2561');
  fc.assert(
    fc.property(fc.nat(), (number) => {
      assert.equal(toArabicDigits(toThaiDigits(String(number))), String(number));
    }),
  );
});

test('similarity is symmetric, between 0 and 1, and 1 for the same name', () => {
  fc.assert(
    fc.property(thaiText, thaiText, (a, b) => {
      const alike = similarity(a, b);
      assert.ok(alike >= 0 && alike <= 1);
      assert.ok(Math.abs(alike - similarity(b, a)) < 1e-12);
      assert.equal(similarity(a, a), 1);
    }),
  );
});

test('similarity forgives a typing error, not another number or another name', () => {
  const school = 'สำนักงานเขตพื้นที่การศึกษาประถมศึกษานครปฐม เขต 1';
  assert.ok(similarity(school, 'สำนักงานเขตพื้นทีการศึกษาประถมศึกษานครปฐม เขต๑') > 0.95);
  assert.ok(similarity(school, 'สำนักงานเขตพื้นที่การศึกษาประถมศึกษานครปฐม เขต 2') <= 0.75);
  assert.ok(similarity('สำนักงานจังหวัดนครปฐม', 'สำนักงานศึกษาธิการจังหวัดนครปฐม') < 0.85);
  assert.equal(similarity('', 'นครปฐม'), 0);
});

test('a damaged name is matched, its neighbours are not', () => {
  assert.ok(matchesDamaged('สานักงานเขตพื้นที่การศึกษา', 'สำนักงานเขตพื้นที่การศึกษา'));
  assert.ok(matchesDamaged('ส\uFFFDนักงานจังหวัด', 'สำนักงานจังหวัด'));
  assert.ok(matchesDamaged('สํานกังานจังหวัด', 'สำนักงานจังหวัด'));
  assert.ok(matchesDamaged('ป\uF70Aาไม\uF70A', 'ป่าไม่'));
  assert.ok(!matchesDamaged('กิน', 'กัน'));
  assert.ok(!matchesDamaged('เขต 1', 'เขต 2'));
  assert.ok(!matchesDamaged('', 'เขต'));
  assert.ok(!matchesDamaged('สำนักงานจังหวัด', 'สำนักงานอำเภอ'));
});

test('the nearest known name is found; a tie and a stranger are not', () => {
  const names = ['สพป.นครปฐม เขต 1', 'สพป.นครปฐม เขต 2', 'สำนักงานจังหวัดนครปฐม'];
  assert.deepEqual(findKnown('สพป.นครปฐม เขต ๒', names, 0.8), { name: names[1], similarity: 1 });
  assert.equal(findKnown('สานักงานจังหวัดนครปฐม', names, 0.8)?.name, names[2]);
  assert.equal(findKnown('สำนักงานจังหวัดนครปฐ', names, 0.8)?.name, names[2]);
  assert.equal(findKnown('สพป.นครปฐม เขต', names, 0.5), null);
  assert.equal(findKnown('โรงพยาบาลบ้านแพ้ว', names, 0.8), null);
});

test('long texts cost little', () => {
  const long = 'การป้องกันการทุจริต '.repeat(5000);
  for (const mark of ['่', 'ํ', 'ำ', 'เ', ' ']) normaliseName(mark.repeat(100_000));
  assert.equal(similarity(long, `${long} `), 1);
  assert.ok(similarity(long, `${long}x`) > 0.99);
  assert.equal(findKnown(long, ['การป้องกัน'], 0.8), null);
});
