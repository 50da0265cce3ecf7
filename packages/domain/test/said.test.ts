import assert from 'node:assert/strict';
import { test } from 'node:test';
import { saidIn } from '@tidtam/domain/text';
import fc from 'fast-check';

/** As officers write it when there is nothing to say. */
const nothing = [
  '',
  '-',
  '—',
  '...',
  'ไม่มี',
  'ไม่มีครับ',
  'ไม่พบ',
  'ไม่มีปัญหา',
  'ไม่มีปัญหา/อุปสรรค',
  'ไม่มี ปัญหา และ อุปสรรค ใด ๆ',
  'ไม่พบปัญหาและอุปสรรคในการดำเนินงาน',
  'ไม่มีปัญหาและอุปสรรคแต่อย่างใด',
  'ยังไม่พบปัญหา',
  'ไม่ปรากฏข้อขัดข้อง',
  'ไม่มีข้อเสนอแนะ',
  'ปัญหาอุปสรรค: ไม่มี',
  '(ไม่มี)',
  '1. ไม่มี',
  'None',
  'No.',
  'N/A',
  'no problems or obstacles found',
  'No problems and no obstacles',
  'ไม่มีปัญหาใดใด',
  'ไม่พบปัญหา / No problems found',
] as const;

/** What looks like it and says more: each must be read by somebody. */
const something = [
  'ไม่มีงบประมาณ',
  'ไม่มีผู้สมัคร',
  'ไม่มีบุคลากรในการดำเนินงาน',
  'ไม่มีการดำเนินงาน',
  'ไม่มีปัญหา แต่งบประมาณโอนล่าช้า',
  'ไม่มีปัญหาด้านบุคลากร',
  'ไม่พบผู้รับจ้าง',
  'ไม่มีปัญหาเพิ่มเติม',
  'มี',
  'No budget',
  'no one applied',
  'not yet',
  'nothing was allocated',
  '5',
  '?',
] as const;

/** Half of an answer: by itself it is not understood, and the other half makes it one. */
const halves = ['ปัญหา', 'ไม่เกิด', 'อุปสรรคและ', 'ใด ๆ'] as const;

test('what says only that there is nothing is nothing said, however it is spaced', () => {
  for (const text of nothing) assert.equal(saidIn(text), null, text);
  assert.equal(saidIn(null), null);
  const space = fc.constantFrom('', ' ', '\n', '\u00A0', '\u200B', ' - ', '. ', '“');
  const phrase = fc.constantFrom(...nothing);
  const spaced = fc
    .array(fc.tuple(space, phrase), { minLength: 1, maxLength: 4 })
    .map((parts) => parts.flat().join(''));
  fc.assert(fc.property(spaced, space, (text, end) => assert.equal(saidIn(`${text}${end}`), null)));
});

test('a text that says more is left whole, wherever it says so', () => {
  for (const text of [...something, ...halves]) assert.equal(saidIn(` ${text}\n`), text);
  const more = fc.constantFrom(...something.filter((text) => text.length > 3));
  const phrase = fc.constantFrom(...nothing);
  fc.assert(
    fc.property(phrase, more, phrase, (before, text, after) => {
      const whole = `${before}\n${text}\n${after}`.trim();
      assert.equal(saidIn(whole), whole);
    }),
  );
});

/** Every word of which an answer that says nothing is made, and no other: an oracle apart from the rule. */
const words =
  /ยัง|ไม่มี|ไม่พบ|ไม่ปรากฏ|ไม่ประสบ|ไม่เกิด|ปราศจาก|ปัญหา|อุปสรรค|ข้อขัดข้อง|ข้อจำกัด|ข้อเสนอแนะ|ข้อเสนอ|ข้อคิดเห็น|และ|หรือ|ใด|ๆ|แต่อย่าง|อย่าง|เลย|ทั้งสิ้น|ในการดำเนิน|งาน|การ|โครงการ|กิจกรรม|ในรอบนี้|ในไตรมาสนี้|ในช่วงนี้|ครับ|ค่ะ|none|nil|nothing|notapplicable|n\/?a|no|problems?|obstacles?|issues?|and|or|found/gi;

test('nothing is hidden that has a word besides those, and no part of an answer by itself hides another', () => {
  const letters = fc.constantFrom(...'กขงนมดวสเแโาำิี่้ ไม่มีปัญหานี้noabc12', 'ไม่มี', 'ปัญหา', 'ไม่พบ', 'no', '-');
  const text = fc.array(letters, { minLength: 1, maxLength: 12 }).map((parts) => parts.join(''));
  let hidden = 0;
  fc.assert(
    fc.property(text, (any) => {
      if (saidIn(any) !== null) return;
      hidden += 1;
      assert.match(any.replace(/[\s\d-]/g, '').replace(words, ''), /^$/, any);
    }),
    { numRuns: 20_000 },
  );
  assert.ok(hidden > 50, `${hidden}`);
});

test('a text of thousands of such words is looked at once, and not in every way that they might be shared out', () => {
  for (const words of [
    'ไม่มีใดใด',
    'ใด',
    'ไม่มีปัญหา',
    'ปัญหาไม่มี',
    'ไม่มีปัญหาอุปสรรค',
    'noproblems',
    'andnoissuesorno',
    '12none',
  ]) {
    const text = `ไม่มี${words.repeat(2_000)}ก`;
    assert.equal(saidIn(text), text);
  }
});
