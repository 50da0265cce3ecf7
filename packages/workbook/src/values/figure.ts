import { formatBaht, type Satang, satangLimit, satangOfDecimal } from '@tidtam/domain/money';
import { amountLabels, amountWords } from './amount-words.ts';
import { type Candidate, certain, doubtful, unreadable } from './doubt.ts';
import { readNumeral } from './numeral.ts';
import type { Amount, Read } from './reading.ts';
import { bahtPerUnit, unitPattern } from './units.ts';

export type AmountCode = keyof typeof amountWords.texts & string;

/** One figure with its unit: what it may amount to, the likelier first, and why there is more than one. */
export interface Figure {
  readonly amounts: readonly [Satang, ...Satang[]];
  readonly doubt: AmountCode | null;
}

/** Not a figure of money; `amount_too_large` when it is one beyond what is stored. */
export type NoFigure = 'amount_unreadable' | 'amount_too_large';

const dash = '\\. ?-|, ?-|/ ?-|-|\\.=|=';
const simple = new RegExp(
  `^(?:(?:${amountLabels}) ?[:=]? ?)*(- ?)?(?:฿|thb|baht)? ?(- ?)?(\\d[\\d.,' ]*|\\.\\d+) ?(${dash})?\\.? ?(${unitPattern})? ?(?:ถ้วน)?\\.?$`,
);

/** Whether a unit or `.-` stands with the figure, which then is baht whatever the header says. */
export function unitOf(mark: string | undefined, unit: string | undefined, headerUnit: number): number {
  if (unit !== undefined && unit !== '') return bahtPerUnit(unit);
  return mark === undefined || mark === '' ? headerUnit : 1;
}

/** A text that is one figure and nothing else but a label, a sign and a unit. */
export function readFigure(plain: string, headerUnit: number): Figure | NoFigure {
  const match = simple.exec(plain);
  if (match === null) return 'amount_unreadable';
  const [, before, after, digits = '', mark, unit] = match;
  const figure = figureOf(digits.replace(/[., ]+$/, ''), unitOf(mark, unit, headerUnit));
  const sign = before ?? after;
  if (sign === undefined || typeof figure === 'string') return figure;
  const [first] = figure.amounts;
  if (first === 0 && sign !== '-') return figure;
  if (sign === '-')
    return { ...figure, amounts: [-first + 0, ...figure.amounts.slice(1).map((one) => -one)] };
  return { amounts: [first, -first], doubt: 'amount_sign_unclear' };
}

/** Digits with separators, of `unit` baht. */
export function figureOf(digits: string, unit: number): Figure | NoFigure {
  const numeral = readNumeral(digits, unit === 1);
  if (numeral === null) return 'amount_unreadable';
  const read = numeral.map((decimal) => satangOfDecimal(decimal, unit));
  const [first, ...others] = read;
  if (first === undefined || first === null) return 'amount_too_large';
  const rest = others.filter((other) => other !== null).map((other) => other.satang);
  if (rest.length > 0) return { amounts: [first.satang, ...rest], doubt: 'amount_separators' };
  if (first.exact) return { amounts: [first.satang], doubt: null };
  return roundedFigure(first.satang, numeral[0], unit);
}

/** Finer than a satang: rounded, or cut off. */
function roundedFigure(rounded: Satang, decimal: string, unit: number): Figure {
  const up = satangOfDecimal(decimal, unit * 1000);
  const cut = up === null ? rounded : Math.trunc(up.satang / 1000);
  const other = cut === rounded ? rounded + 1 : cut;
  return { amounts: [rounded, other], doubt: 'amount_rounded' };
}

/** A stored number of `unit` baht. Floating-point noise within a millionth of a baht is no fraction. */
export function figureOfNumber(number: number, unit: number): Figure | NoFigure {
  const baht = number * unit;
  if (!Number.isFinite(baht)) return 'amount_unreadable';
  if (Math.abs(baht) * 100 > satangLimit) return 'amount_too_large';
  const exact = satangOfDecimal(String(number), unit);
  if (exact?.exact === true) return { amounts: [exact.satang], doubt: null };
  const rounded = Math.round(baht * 100) + 0;
  const noise = Math.max(1e-6, Math.abs(baht) * 1e-12);
  if (Math.abs(baht - rounded / 100) <= noise) return { amounts: [rounded], doubt: null };
  const other = rounded / 100 > baht ? rounded - 1 : rounded + 1;
  return { amounts: [rounded, other], doubt: 'amount_rounded' };
}

/** Money as a reading: its text, typed into any amount cell, is just that. */
export function moneyCandidate(satang: Satang): Candidate<Amount> {
  const label = { th: `${formatBaht(satang, 'th')} บาท`, en: `${formatBaht(satang, 'en')} baht` };
  return { value: { kind: 'money', satang }, reading: { text: label.th, label } };
}

export function amountOf(figure: Figure | NoFigure, read: string): Read<Amount> {
  if (typeof figure === 'string') return unreadable(amountWords.tell, figure, read);
  const [first, ...others] = figure.amounts;
  if (figure.doubt === null) return certain({ kind: 'money', satang: first });
  return asked(figure.doubt, read, [first, ...others]);
}

/** Which of several amounts; the likelier first. */
export function asked(code: AmountCode, read: string, amounts: readonly [Satang, ...Satang[]]): Read<Amount> {
  const [first, ...others] = amounts;
  return doubtful(amountWords.tell, code, read, [moneyCandidate(first), ...others.map(moneyCandidate)]);
}
