import { catalogue } from '@tidtam/domain/message';
import { isPart, type Part } from '@tidtam/domain/project';
import type { CellValue } from '../cells.ts';
import { type Candidate, certain, doubtful, empty, unreadable } from './doubt.ts';
import { cellError, longestValue, plainText, quoted, statesNothing } from './plain.ts';
import type { Read } from './reading.ts';

const words = catalogue({
  part_unreadable: {
    th: 'ช่องนี้เขียนว่า “{read}” จึงไม่ทราบว่าอยู่ส่วนใด โปรดพิมพ์ 1 (งบบูรณาการ) 2 (งบของหน่วยงาน) หรือ 3 (ไม่ใช้งบประมาณ) เช่น ส่วนที่ 2',
    en: 'This cell says “{read}”, which names no part. Type 1 (integrated budget), 2 (own budget) or 3 (no budget), such as ส่วนที่ 2.',
  },
  part_unclear: {
    th: 'ช่องนี้เขียนว่า “{read}” ซึ่งอาจเป็น {readings} ระบบจะใช้ {first} หากไม่ถูกต้องโปรดพิมพ์ใหม่ เช่น ส่วนที่ 2',
    en: 'This cell says “{read}”, which may be {readings}. {first} will be used; if that is wrong, type it again, such as ส่วนที่ 2.',
  },
});

/** Words for each part, plain text without spaces; found anywhere in a source, part or heading cell. */
const partWords: readonly {
  readonly part: Part;
  readonly holds: readonly string[];
  readonly alone: readonly string[];
}[] = [
  {
    part: 3,
    holds: [
      ...['ไม่ใช้งบ', 'ไม่ได้ใช้งบ', 'ไม่มีงบ', 'ไม่ขอใช้งบ', 'ไม่ต้องใช้งบ', 'ไม่ใช้เงิน', 'ไม่ได้ใช้เงิน'],
      ...['ไม่มีการใช้งบ', 'ไม่ใช้จ่ายงบ', 'nobudget', 'unfunded', 'withoutbudget'],
    ],
    alone: ['ไม่ใช้'],
  },
  {
    part: 1,
    holds: [
      'งบบูรณาการ',
      'แผนงานบูรณาการ',
      'แผนบูรณาการ',
      'งบประมาณบูรณาการ',
      'งบประมาณเชิงบูรณาการ',
      'integrated',
    ],
    alone: ['บูรณาการ'],
  },
  {
    part: 2,
    holds: [
      ...['งบปกติ', 'งบประมาณปกติ', 'งบหน่วยงาน', 'งบของหน่วยงาน', 'งบประมาณของหน่วยงาน', 'งบประมาณหน่วยงาน'],
      ...['งบดำเนินงาน', 'งบพื้นฐาน', 'แผนงานพื้นฐาน', 'แผนงานยุทธศาสตร์', 'งบยุทธศาสตร์', 'งบประจำ'],
      ...['งบจังหวัด', 'งบพัฒนาจังหวัด', 'งบกลุ่มจังหวัด', 'งบฟังก์ชัน', 'งบfunction', 'งบตนเอง', 'งบภารกิจ'],
      ...['ข้อบัญญัติ', 'เทศบัญญัติ', 'เงินบำรุง', 'เงินรายได้', 'เงินอุดหนุน', 'เงินสะสม', 'เงินกองทุน', 'เงินนอกงบประมาณ'],
      ...['รายได้สถานศึกษา', 'งบอบจ', 'งบอบต', 'งบเทศบาล', 'งบท้องถิ่น', 'ownbudget', 'regularbudget'],
    ],
    alone: ['ปกติ', 'หน่วยงาน', 'พื้นฐาน', 'อปท', 'กองทุน'],
  },
];

/**
 * The part that a cell of a part or source column, or a heading, names: `2`, `๒`, `ส่วนที่ 3`, `งบบูรณาการ`,
 * `ไม่ใช้งบ`, a sub-source of the agency's own money (`งบจังหวัด`, `เงินบำรุง`: part 2). Doubtful when number and
 * words, or two words, name different parts; the number is the likelier, then the lower part.
 */
export function readPart(value: CellValue): Read<Part> {
  switch (value.kind) {
    case 'empty':
      return empty;
    case 'error':
      return cellError(value.code);
    case 'number':
      return isPart(value.number) && !value.percent
        ? certain(value.number)
        : unreadable(words.tell, 'part_unreadable', quoted(value));
    case 'text':
      return readPartText(value.text);
    default:
      return unreadable(words.tell, 'part_unreadable', quoted(value));
  }
}

function readPartText(text: string): Read<Part> {
  const plain = plainText(text);
  if (statesNothing(plain)) return empty;
  if (plain.length > longestValue) return unreadable(words.tell, 'part_unreadable', text);
  const compact = plain.replace(/[ .]/g, '');
  const [first, second] = [...new Set([...partsByNumber(compact), ...partsByWords(compact)])];
  if (first === undefined) return unreadable(words.tell, 'part_unreadable', text);
  if (second === undefined) return certain(first);
  return doubtful(words.tell, 'part_unclear', text, [partCandidate(first), partCandidate(second)]);
}

function partsByNumber(compact: string): readonly Part[] {
  const found = /^(?:ส่วนที่|ส่วน|part|section)?([123])(?!\d)/.exec(compact);
  const number = Number(found?.[1]);
  const isBare = found?.[0] === found?.[1];
  if (!isPart(number) || (isBare && compact.length > 1 && !/^\d[-:)(]/.test(compact))) return [];
  return [number];
}

function partsByWords(compact: string): readonly Part[] {
  return partWords
    .filter(({ holds, alone }) => alone.includes(compact) || holds.some((phrase) => compact.includes(phrase)))
    .map(({ part }) => part)
    .sort();
}

function partCandidate(part: Part): Candidate<Part> {
  const text = `ส่วนที่ ${part}`;
  return { value: part, reading: { text, label: { th: text, en: `part ${part}` } } };
}
