import type { MoneyUnit } from '@tidtam/domain/money';

/** Units as people write them behind an amount, as regular expressions, the longer first. Baht per unit. */
const moneyUnits: readonly (readonly [pattern: string, baht: number])[] = [
  ['พันล้าน(?: ?บาท)?', 1_000_000_000],
  ['ร้อยล้าน(?: ?บาท)?', 100_000_000],
  ['สิบล้าน(?: ?บาท)?', 10_000_000],
  ['ล้าน(?: ?บาท)?|ล\\. ?บ\\.?|ลบ\\.?|million(?: ?baht)?|mb', 1_000_000],
  ['แสน(?: ?บาท)?', 100_000],
  ['หมื่น(?: ?บาท)?', 10_000],
  ['พัน(?: ?บาท)?|thousand(?: ?baht)?', 1_000],
  ['ร้อย ?บาท', 100],
  ['บาท(?: ?ถ้วน)?|บ\\.?(?![ก-๎])|baht|thb|฿', 1],
];

/** Matches any unit; `bahtPerUnit` tells which. */
export const unitPattern = moneyUnits.map(([pattern]) => pattern).join('|');

const units = moneyUnits.map(([pattern, baht]) => ({ pattern: new RegExp(`^(?:${pattern})$`), baht }));

/** Baht per unit as written in a cell; 1 when it is no unit. */
export function bahtPerUnit(written: string): number {
  return units.find(({ pattern }) => pattern.test(written))?.baht ?? 1;
}

/**
 * The unit that a header or a line above a table states: `งบประมาณ (บาท)`, `หน่วย : พันบาท`, `(ล้านบาท)`; `null`
 * when it states none.
 */
export function readUnit(text: string): MoneyUnit | null {
  const compact = text.slice(0, 2000).replace(/\s+/g, '').toLowerCase();
  if (/ล้านบาท|ล\.บ\.|\(ลบ\.?\)|millionbaht|millionsofbaht/.test(compact)) return 1_000_000;
  if (/พันบาท|thousandbaht|thousandsofbaht/.test(compact)) return 1000;
  return /บาท|baht|thb|฿/.test(compact) ? 1 : null;
}
