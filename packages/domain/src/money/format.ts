import type { Language } from '../message/index.ts';
import { toThaiDigits } from '../text/index.ts';
import type { Satang } from './satang.ts';

export interface MoneyStyle {
  /** Arabic unless said; Thai digits for official papers in Thai. */
  readonly digits?: 'thai' | 'arabic';
}

/** Baht as a plain decimal with two digits, for files and interfaces: `"285700.00"`. */
export function bahtOf(satang: Satang): string {
  return withTwoDecimals(BigInt(satang));
}

/** Baht for people: `285,700.00`; `๒๘๕,๗๐๐.๐๐` with Thai digits. The word for baht is left to the text around. */
export function formatBaht(satang: Satang, _language: Language, style: MoneyStyle = {}): string {
  return inDigits(grouped(bahtOf(satang)), style);
}

/** Millions for headlines, rounded half away from zero: `3.60 ล้านบาท`, `3.60 million baht`. */
export function formatMillions(satang: Satang, language: Language, style: MoneyStyle = {}): string {
  const amount = BigInt(satang);
  const size = amount < 0n ? -amount : amount;
  const hundredths = (size + 500_000n) / 1_000_000n;
  const number = inDigits(grouped(withTwoDecimals(amount < 0n ? -hundredths : hundredths)), style);
  return language === 'th' ? `${number} ล้านบาท` : `${number} million baht`;
}

function withTwoDecimals(hundredths: bigint): string {
  const digits = String(hundredths < 0n ? -hundredths : hundredths).padStart(3, '0');
  return `${hundredths < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

function grouped(decimal: string): string {
  const [whole = '', fraction = ''] = decimal.split('.');
  return `${whole.replace(/\B(?=(?:\d{3})+$)/g, ',')}.${fraction}`;
}

function inDigits(text: string, style: MoneyStyle): string {
  return style.digits === 'thai' ? toThaiDigits(text) : text;
}
