import type { Satang } from '@tidtam/domain/money';
import { figureOf, unitOf } from './figure.ts';
import { plainText } from './plain.ts';
import { unitPattern } from './units.ts';

/** Amounts that a sentence names, in satang. */
export interface MoneyInText {
  readonly budget?: Satang;
  readonly disbursed?: Satang;
  readonly committed?: Satang;
  readonly remaining?: Satang;
}

export type MoneyName = keyof MoneyInText;

/** Words before an amount that name it. `budget` yields to the others: งบประมาณที่เบิกจ่าย is disbursed. */
const names: readonly (readonly [name: MoneyName, words: string])[] = [
  ['remaining', 'คงเหลือ|เหลือ|remaining'],
  ['disbursed', 'เบิกจ่าย|เบิก|ใช้ไป|ใช้จ่าย|disbursed|spent'],
  ['committed', 'ก่อหนี้|ผูกพัน|committed'],
  ['budget', 'งบประมาณ|งบฯ|จัดสรร|วงเงิน|budget|allocated'],
];

const nameOrMark = new RegExp(
  `(ไม่(?:ได้|มีการ)?)?(?:${names.map(([name, words]) => `(?<${name}>${words})`).join('|')})|(?<total>รวม|=)`,
  'g',
);

const numberWithUnit = new RegExp(
  `(\\d[\\d.,']*) ?(?:(\\. ?-|/-)|(${unitPattern}))?(?: ?(%|เปอร์เซ็นต์|คน|ราย|ครั้ง|แห่ง|วัน|เดือน|ชั่วโมง|หน่วย|โครงการ|กิจกรรม|ตำบล|อำเภอ|โรงเรียน|รุ่น|เรื่อง|ชุด|ฉบับ|ปี|เครือข่าย|หมู่บ้าน))?`,
  'g',
);

export interface NamedFigure {
  readonly amounts: readonly [Satang, ...Satang[]];
  /** What the words before it call it. */
  readonly name: MoneyName | null;
  /** `รวม` or `=` stands before it. */
  readonly isTotal: boolean;
  /** A unit of money or `.-` stands with it. */
  readonly hasUnit: boolean;
}

/**
 * Every figure of a plain text that can be money: not a percent, a count with its classifier, a year, or a
 * figure that words deny (`ยังไม่ได้เบิกจ่าย`). Takes at most a few thousand characters.
 */
export function findFigures(plain: string, headerUnit: number): readonly NamedFigure[] {
  const found: NamedFigure[] = [];
  let from = 0;
  for (const match of plain.matchAll(numberWithUnit)) {
    const [whole, digits = '', mark, unit, classifier] = match;
    const before = plain.slice(from, match.index);
    const hasUnit = mark !== undefined || unit !== undefined;
    if (!hasUnit && isGlued(plain, match.index, match.index + digits.length)) continue;
    if (classifier !== undefined && !hasUnit) continue;
    if (/(?:ร้อยละ|percent) ?$/.test(before)) continue;
    if (!hasUnit && (isYear(digits, before) || /(?:ที่|ข้อ|เขต|ภาค|ไตรมาส) ?$/.test(before))) continue;
    const figure = figureOf(digits.replace(/[.,']+$/, ''), unitOf(mark, unit, headerUnit));
    if (typeof figure === 'string') continue;
    from = match.index + whole.length;
    found.push({ amounts: figure.amounts, ...nameBefore(before), hasUnit });
  }
  return found;
}

/** Part of a code (`03/2568`, `a1`), not a figure. */
function isGlued(plain: string, from: number, to: number): boolean {
  return /[a-z/]/.test(plain.slice(Math.max(0, from - 1), from)) || /[a-z/]/.test(plain.slice(to, to + 1));
}

function isYear(digits: string, before: string): boolean {
  if (/^(?:25|20)\d\d$/.test(digits)) return true;
  return /(?:พ\.ศ\.|ปี|ปีงบประมาณ) ?$/.test(before);
}

function nameBefore(before: string): { name: MoneyName | null; isTotal: boolean } {
  let name: MoneyName | null = null;
  let isTotal = false;
  for (const { groups, 1: denied } of before.matchAll(nameOrMark)) {
    if (groups === undefined) continue;
    if (groups.total !== undefined) isTotal = true;
    const named = names.find(([one]) => groups[one] !== undefined)?.[0];
    if (named === undefined || denied !== undefined) continue;
    if (named !== 'budget' || name === null) name = named;
  }
  return { name, isTotal };
}

/**
 * Amounts in baht that a free text names: `เบิกจ่าย 25,000 คงเหลือ 10,000`. The first of each name counts; a figure
 * whose separators leave it open is left out, and so is one without a name. Only the first 3 000 characters
 * are searched.
 */
export function readMoneyInText(text: string): MoneyInText {
  const money: Partial<Record<MoneyName, Satang>> = {};
  for (const { name, amounts } of findFigures(plainText(text.slice(0, 3000)), 1)) {
    if (name !== null && amounts.length === 1) money[name] ??= amounts[0];
  }
  return money;
}
