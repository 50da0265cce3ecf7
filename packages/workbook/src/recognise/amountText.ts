import { bahtOf, formatBaht } from '@tidtam/domain/money';
import type { Reading } from '@tidtam/domain/problem';

/** An amount as sentences of both languages show it: `285,700.00`. */
export function amountText(satang: number): string {
  return formatBaht(satang, 'en');
}

/** An amount as a reading that a person can choose. */
export function amountReading(satang: number): Reading {
  const text = amountText(satang);
  return { text: `${bahtOf(satang)} บาท`, label: { th: `${text} บาท`, en: `${text} baht` } };
}
