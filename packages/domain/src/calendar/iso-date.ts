/** A real day as `2024-04-23`, Gregorian (Common Era). */
export type IsoDate = string;

/** Buddhist Era = Common Era + 543. */
export const buddhistOffset = 543;

const leapDays = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** Days of a month (1–12) of a Common Era year; 0 when there is no such month. */
export function daysInMonth(year: number, month: number): number {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 && !isLeap ? 28 : (leapDays[month - 1] ?? 0);
}

/** `null` when there is no such day: 29 February only in leap years. The year is of the Common Era, 1–9999. */
export function isoDate(year: number, month: number, day: number): IsoDate | null {
  const whole = [year, month, day].every(Number.isInteger);
  if (!whole || year < 1 || year > 9999 || day < 1 || day > daysInMonth(year, month)) return null;
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
}

export function isIsoDate(text: string): boolean {
  const match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text);
  return match !== null && isoDate(Number(match[1]), Number(match[2]), Number(match[3])) !== null;
}

/** Year, month 1–12 and day. Throws a RangeError on anything but a real ISO date. */
export function partsOf(date: IsoDate): { year: number; month: number; day: number } {
  if (!isIsoDate(date)) throw new RangeError(`not an ISO date: ${date}`);
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8)) };
}

/** Buddhist year of a day: 2567 for `2024-04-23`. */
export function buddhistYear(date: IsoDate): number {
  return partsOf(date).year + buddhistOffset;
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
