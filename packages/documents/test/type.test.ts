import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { linesOf, shortened } from '../src/type/lines.ts';
import { textWidth } from '../src/type/text-width.ts';

const type = { size: 16, bold: false };
const thai = fc
  .array(
    fc.constantFrom('โครงการ', 'ที่', 'น้ำ', 'ผู้', ' ', 'ITA', '1,234.50', '(', ')', 'สำนักงาน', 'ฯ', '/', 'ก'),
    {
      maxLength: 60,
    },
  )
  .map((words) => words.join(''));

test('lines are no wider than their column and together the text', () => {
  fc.assert(
    fc.property(thai, fc.integer({ min: 40, max: 400 }), (text, width) => {
      const lines = linesOf(text, width, type);
      assert.equal(lines.join('').replaceAll(' ', ''), text.replaceAll(' ', ''));
      for (const line of lines) assert.ok(textWidth(line.trimEnd(), type) <= width || line.length <= 2, line);
    }),
  );
});

test('a line never begins with a mark that belongs to the letter before', () => {
  for (let width = 20; width < 120; width += 3) {
    for (const line of linesOf('ทั้งนี้เพิ่มขึ้นครั้งน้ำสิทธิ์ศักดิ์'.repeat(3), width, type))
      assert.doesNotMatch(line, /^[\u0E31\u0E33-\u0E3A\u0E47-\u0E4E]/);
  }
});

test('a shortened text fits its lines and says that it was cut; one that fits stays', () => {
  fc.assert(
    fc.property(
      thai,
      fc.integer({ min: 60, max: 400 }),
      fc.integer({ min: 1, max: 4 }),
      (text, width, most) => {
        const short = shortened(text, width, type, most);
        if (linesOf(text, width, type).length <= most) assert.equal(short, text);
        else {
          assert.ok(short.endsWith('…'));
          assert.ok(linesOf(short, width, type).length <= most);
          assert.ok(text.replaceAll(' ', '').startsWith(short.slice(0, -1).replaceAll(' ', '')));
        }
      },
    ),
  );
});

test('a text cut between two words keeps the word before the cut', () => {
  const text = 'พัฒนาการจัดการองค์ความรู้ด้านการปราบปรามการทุจริต\n(รอยืนยัน)';
  assert.equal(shortened(text, 1000, type, 1), 'พัฒนาการจัดการองค์ความรู้ด้านการปราบปรามการทุจริต…');
});

test('marks above and below take no room, letters do', () => {
  assert.equal(textWidth('กี้', type), textWidth('ก', type));
  assert.ok(textWidth('กำ', type) > textWidth('ก', type));
  assert.ok(textWidth('ก', { size: 16, bold: true }) > 0);
});
