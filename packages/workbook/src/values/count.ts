import { catalogue } from '@tidtam/domain/message';
import type { CellValue } from '../cells.ts';
import { type Candidate, certain, doubtful, empty, unreadable } from './doubt.ts';
import { readNumeral } from './numeral.ts';
import { cellError, longestValue, plainText, quoted, statesNothing } from './plain.ts';
import type { Count, Read } from './reading.ts';

const words = catalogue({
  count_unreadable: {
    th: 'ช่องนี้เขียนว่า “{read}” ซึ่งอ่านเป็นจำนวนนับไม่ได้ โปรดพิมพ์จำนวนเต็ม เช่น 500 คน',
    en: 'This cell says “{read}”, which is no count. Type a whole number, such as 500 คน.',
  },
  count_unclear: {
    th: 'ช่องนี้เขียนว่า “{read}” อ่านได้เป็น {readings} ระบบจะใช้ {first} หากไม่ถูกต้องโปรดพิมพ์จำนวนเดียว เช่น 500 คน',
    en: 'This cell says “{read}”, which may be {readings}. {first} will be used; if that is wrong, type one number, such as 500 คน.',
  },
});

const scales: Readonly<Record<string, number>> = {
  ร้อย: 100,
  พัน: 1_000,
  หมื่น: 10_000,
  แสน: 100_000,
  ล้าน: 1_000_000,
};
const scale = Object.keys(scales).join('|');
const startsWithScale = new RegExp(`^(?:${scale})`);
const floor = 'ไม่น้อยกว่า|ไม่ต่ำกว่า|อย่างน้อย|มากกว่า|>=|≥|>';
const single = new RegExp(`^(?:จำนวน ?)?(${floor})? ?(?:จำนวน ?)?(\\d[\\d.,' ]*) ?(${scale})?(?: ?(\\D*))?$`);
const span = new RegExp(`^(?:จำนวน ?)?(\\d[\\d.,]*) ?(?:-|ถึง) ?(\\d[\\d.,]*) ?(${scale})? ?(\\D*)$`);

/**
 * A whole count with its classifier: `1,300,132 ราย`, `1.35 ล้านความคิดเห็น`, `ไม่น้อยกว่า ๕๐๐ คน`. Doubtful: separators
 * out of place, and a range (its lower end first).
 */
export function readCount(value: CellValue): Read<Count> {
  switch (value.kind) {
    case 'empty':
      return empty;
    case 'error':
      return cellError(value.code);
    case 'number':
      return !value.percent && Number.isSafeInteger(value.number) && value.number >= 0
        ? certain({ count: value.number, unit: null, atLeast: false })
        : unreadable(words.tell, 'count_unreadable', quoted(value));
    case 'text':
      return readCountText(value.text);
    default:
      return unreadable(words.tell, 'count_unreadable', quoted(value));
  }
}

function readCountText(text: string): Read<Count> {
  const plain = plainText(text);
  if (statesNothing(plain)) return empty;
  if (plain.length > longestValue) return unreadable(words.tell, 'count_unreadable', text);
  const ends = span.exec(plain);
  if (ends !== null) {
    const [, from = '', to = '', size, unit] = ends;
    const counts = [from, to].flatMap((end) => wholes(end, scaleOf(size)));
    return counted(counts, { unit, atLeast: false, isClear: false }, text);
  }
  const match = single.exec(plain);
  if (match === null) return unreadable(words.tell, 'count_unreadable', text);
  const [, atLeast, digits = '', size, unit] = match;
  const counts = wholes(digits, scaleOf(size));
  return counted(counts, { unit, atLeast: atLeast !== undefined, isClear: isClear(digits) }, text);
}

function scaleOf(word: string | undefined): number {
  return word === undefined ? 1 : (scales[word] ?? 1);
}

function isClear(digits: string): boolean {
  return readNumeral(digits.replace(/[., ]+$/, ''), false)?.length === 1;
}

/** Every whole number that the digits can be, times a scale. */
function wholes(digits: string, size: number): readonly number[] {
  const numeral = readNumeral(digits.replace(/[., ]+$/, ''), size === 1) ?? [];
  const numbers = numeral.map((decimal) => Number((Number(decimal) * size).toPrecision(15)));
  return numbers.filter((number) => Number.isSafeInteger(number));
}

interface Written {
  readonly unit: string | undefined;
  readonly atLeast: boolean;
  readonly isClear: boolean;
}

function counted(counts: readonly number[], { unit, atLeast, isClear }: Written, text: string): Read<Count> {
  // Without its brackets, marks can stand together that stood apart: it is composed once more.
  const classifier = plainText((unit ?? '').replace(/[()]/g, '').replace(/^[^ก-๛a-z]+/, '')) || null;
  if (classifier !== null && startsWithScale.test(classifier))
    return unreadable(words.tell, 'count_unreadable', text);
  const [first, ...others] = counts.map((count) => candidateOf({ count, unit: classifier, atLeast }));
  if (first === undefined) return unreadable(words.tell, 'count_unreadable', text);
  return isClear ? certain(first.value) : doubtful(words.tell, 'count_unclear', text, [first, ...others]);
}

function candidateOf(count: Count): Candidate<Count> {
  const text = `${count.atLeast ? 'ไม่น้อยกว่า ' : ''}${count.count}${count.unit === null ? '' : ` ${count.unit}`}`;
  return { value: count, reading: { text, label: { th: text, en: text } } };
}
