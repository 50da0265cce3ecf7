import { type Satang, satangOfBaht } from '../money/index.ts';
import { toArabicDigits } from '../text/index.ts';

/** `undefined` is what cannot be read; `null` is nothing stated, which is not zero. */
type Typed<Value> = Value | null | undefined;

/** Baht as a person types them: Thai or Arabic digits, thousands separated or not, `บาท`, `.-`; `-` states nothing. */
export function readTypedAmount(text: string): Typed<Satang> {
  const plain = toArabicDigits(text)
    .replace(/[\s\u00a0\u200b]|บาท|฿/g, '')
    .replace(/\.-$/, '');
  if (plain === '' || plain === '-') return null;
  if (!/^(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d{1,2})?$/.test(plain)) return undefined;
  return satangOfBaht(plain.replaceAll(',', '')) ?? undefined;
}

/** A percent, 0–100 with at most two decimals: `35`, `๓๕`, `ร้อยละ 35`, `35 %`; `-` states nothing. */
export function readTypedPercent(text: string): Typed<number> {
  const plain = toArabicDigits(text).replace(/[\s\u00a0\u200b]|ร้อยละ|%/g, '');
  if (plain === '' || plain === '-') return null;
  if (!/^\d{1,3}(?:\.\d{1,2})?$/.test(plain) || Number(plain) > 100) return undefined;
  return Number(plain);
}
