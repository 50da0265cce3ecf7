import { addSatang, type MoneyUnit, type Satang, satangOfDecimal } from '@tidtam/domain/money';
import type { CellValue } from '../cells.ts';
import { amountWords, noBudget, notTheAmount, notYetAllocated, usesBudget } from './amount-words.ts';
import { type Candidate, certain, doubtful, empty, unreadable } from './doubt.ts';
import { amountOf, asked, figureOfNumber, moneyCandidate, readFigure } from './figure.ts';
import { findFigures, type NamedFigure } from './money-in-text.ts';
import { findAmountInWords } from './number-words.ts';
import { cellError, longestValue, plainText, quoted, statesNothing } from './plain.ts';
import type { Amount, Read } from './reading.ts';

/**
 * An amount of money in a cell whose header states `unit` baht. A unit written in the cell (`พันบาท`, `ล้านบาท`,
 * `ลบ.`, `บาท`, `.-`) wins over the header's. Blank and `-` are `empty`, never zero.
 *
 * Doubtful, the likelier reading first: separators out of place (see `readNumeral`); fractions of a satang
 * (rounded); figures and words that disagree (the figures); a range (its upper end, which a budget line must
 * cover); several years' money (the total stated); several amounts (the one called a total or that is the sum
 * of the others, else their sum; the first when they are named differently); brackets or a dash that may mean
 * a negative (negative in bare brackets, else positive); an amount beside a statement that none is allocated.
 */
export function readAmount(value: CellValue, unit: MoneyUnit): Read<Amount> {
  switch (value.kind) {
    case 'empty':
      return empty;
    case 'error':
      return cellError(value.code);
    case 'number':
      if (value.percent) return unreadable(amountWords.tell, 'amount_unreadable', quoted(value));
      return amountOf(figureOfNumber(value.number, unit), quoted(value));
    case 'text':
      return readAmountText(value.text, unit);
    default:
      return unreadable(amountWords.tell, 'amount_unreadable', quoted(value));
  }
}

function readAmountText(text: string, unit: number): Read<Amount> {
  const plain = plainText(onOneLine(text, unit)).replace(/[\s;|]+$/, '');
  if (statesNothing(plain)) return empty;
  if (plain.length > longestValue) return unreadable(amountWords.tell, 'amount_unreadable', text);
  const state = stateIn(plain);
  if (state === null) return readWithWords(plain, text, unit);
  const amount = readBeside(plain, state.words, text, unit);
  const satang = satangIn(amount);
  if (satang === null || satang === 0) return certain(state.candidate.value);
  if (state.candidate.value.kind === 'not_stated') return amount;
  return doubtful(amountWords.tell, 'amount_allocation_unclear', text, [
    moneyCandidate(satang),
    state.candidate,
  ]);
}

/** Lines that are an amount each are several amounts, not one number with a space in it. */
function onOneLine(text: string, unit: number): string {
  const lines = text.split(/[\r\n]+/).filter((line) => line.trim() !== '');
  const areAmounts =
    lines.length > 1 && lines.every((line) => typeof readFigure(plainText(line), unit) !== 'string');
  return areAmounts ? lines.join(' + ') : text;
}

/** The figures beside a statement in words. */
function readBeside(plain: string, words: string, text: string, unit: number): Read<Amount> {
  const [before = '', behind = ''] = plain.split(words, 2);
  const rest = `${before} ${behind.replace(/^(?:งบ)?(?:ประมาณ)?/, '')}`.replace(/\( *\)/g, '').trim();
  return /\d/.test(rest) ? readWithWords(rest, text, unit) : empty;
}

function satangIn(amount: Read<Amount>): Satang | null {
  const isStated = amount.kind === 'value' || amount.kind === 'doubtful';
  return isStated && amount.value.kind === 'money' ? amount.value.satang : null;
}

const states: readonly { readonly phrases: readonly string[]; readonly candidate: Candidate<Amount> }[] = [
  {
    phrases: notYetAllocated,
    candidate: {
      value: { kind: 'not_yet_allocated' },
      reading: {
        text: 'ยังไม่ได้รับจัดสรร',
        label: { th: 'ยังไม่ได้รับจัดสรร', en: 'not yet allocated' },
      },
    },
  },
  {
    phrases: noBudget,
    candidate: {
      value: { kind: 'no_budget' },
      reading: { text: 'ไม่ใช้งบประมาณ', label: { th: 'ไม่ใช้งบประมาณ', en: 'no budget used' } },
    },
  },
  {
    phrases: usesBudget,
    candidate: {
      value: { kind: 'not_stated' },
      reading: {
        text: 'ใช้งบประมาณ',
        label: { th: 'ใช้งบประมาณโดยไม่ระบุจำนวน', en: 'budget used, amount not stated' },
      },
    },
  },
];

/** What a text states of the budget in words; "uses" only where it begins so, since ไม่ใช้งบ holds ใช้งบ. */
function stateIn(plain: string): { readonly words: string; readonly candidate: Candidate<Amount> } | null {
  for (const { phrases, candidate } of states) {
    const isUse = candidate.value.kind === 'not_stated';
    const words = phrases.find((phrase) => (isUse ? plain.startsWith(phrase) : plain.includes(phrase)));
    if (words !== undefined) return { words, candidate };
  }
  return null;
}

/** Words beside the figures confirm them, or ask; words alone are the amount. */
function readWithWords(plain: string, text: string, unit: number): Read<Amount> {
  const inWords = findAmountInWords(plain);
  if (inWords === null) return readFigures(plain, text, unit);
  const spelled = satangOfDecimal(inWords.baht, 1)?.satang;
  if (spelled === undefined) return unreadable(amountWords.tell, 'amount_too_large', text);
  const rest = plain
    .replace(inWords.words, '')
    .replace(/\( *(?:ตัวอักษร)? *\)/g, '')
    .trim();
  if (!/\d/.test(rest)) return certain({ kind: 'money', satang: spelled });
  const figures = readFigure(rest.replace(/[()]/g, '').trim(), unit);
  if (typeof figures === 'string' || figures.amounts.includes(spelled)) {
    return certain({ kind: 'money', satang: spelled });
  }
  return asked('amount_words_differ', text, [...figures.amounts, spelled]);
}

function readFigures(plain: string, text: string, unit: number): Read<Amount> {
  const bare = plain.replace(/ ?\([^()\d]*\)$/, '');
  const figure = readFigure(bare, unit);
  if (typeof figure !== 'string') {
    if (!notTheAmount.test(plain)) return amountOf(figure, text);
    return asked('amount_not_plain', text, figure.amounts);
  }
  if (figure === 'amount_too_large') return amountOf(figure, text);
  return (
    readYears(bare, text, unit) ??
    readRange(bare, text, unit) ??
    readBracketed(bare, text, unit) ??
    readPerUnit(bare, text, unit) ??
    readSeveral(plain, text, unit)
  );
}

/** `2562 - 2564 30,000,000 บาท`: money of several years; the total stated, or an equal share of a year. */
function readYears(plain: string, text: string, unit: number): Read<Amount> | null {
  const match = /^\(?(?:(?:ปี|ปีงบประมาณ|พ\.ศ\.) ?)*(2[45]\d\d) ?(?:-|ถึง) ?(2[45]\d\d|\d\d)\)?[ :,](.+)$/.exec(
    plain,
  );
  if (match === null) return null;
  const [, from = '', to = '', rest = ''] = match;
  const total = readFigure(rest.trim(), unit);
  if (typeof total === 'string') return null;
  const years = (Number(to) % 100) - (Number(from) % 100) + 1;
  const share = years > 1 && total.amounts[0] % years === 0 ? [total.amounts[0] / years] : [];
  return asked('amount_multi_year', text, [...total.amounts, ...share]);
}

/** `20,000-200,000 บาท`: the upper end first. A unit behind the range holds for both ends. */
function readRange(plain: string, text: string, unit: number): Read<Amount> | null {
  const match = /^(.*?\d)(\.?-)? ?([^\d\s.,()-]+)? ?(?:\.-|-|ถึง|~) ?(\d.*)$/.exec(plain);
  if (match === null) return null;
  const [, from = '', mark = '', ownUnit, to = ''] = match;
  const unitBehind = /[^\d.,' ]*$/.exec(to)?.[0] ?? '';
  const low = readFigure(`${from}${mark} ${ownUnit ?? unitBehind}`.trim(), unit);
  const high = readFigure(to, unit);
  if (typeof low === 'string' || typeof high === 'string') return null;
  return asked('amount_range', text, [high.amounts[0], low.amounts[0]]);
}

/** `(5,000)`: a negative as accountants write it; with a word of money in it rather a remark. */
function readBracketed(plain: string, text: string, unit: number): Read<Amount> | null {
  const inner = /^\((.+)\)(?: ?บาท)?$/.exec(plain)?.[1];
  if (inner === undefined) return null;
  const figure = readFigure(inner.trim(), unit);
  if (typeof figure === 'string') return null;
  const [amount] = figure.amounts;
  // Nothing has no sign.
  if (amount === 0) return amountOf(figure, text);
  const sides: [Satang, Satang] = /^[\d.,' ]+$/.test(inner) ? [-amount, amount] : [amount, -amount];
  return asked('amount_sign_unclear', text, sides);
}

const classifiers = 'คน|ราย|ครั้ง|แห่ง|วัน|เดือน|ชั่วโมง|รุ่น|เรื่อง|ชุด|ฉบับ|หมู่บ้าน|ตำบล|อำเภอ|โรงเรียน|ไตรมาส';
const perUnit = new RegExp(
  `^(.*\\d.*?)(?: ?[x×*] ?| ?คูณ ?| ?/? ?(?:${classifiers})ละ ?(?:x|×)? ?| ?จำนวน ?| )(\\d{1,4}) ?(?:${classifiers})?$`,
);

/** `10,000 บาท x 2 ครั้ง`, `1,000 บาท จำนวน 10 คน`: all of it, or the one amount. */
function readPerUnit(plain: string, text: string, unit: number): Read<Amount> | null {
  const [, one = '', count = ''] = perUnit.exec(plain) ?? [];
  const figure = readFigure(one.trim(), unit);
  if (typeof figure === 'string' || !/[x×*คจ]|(?:คูณ|จำนวน|ละ)/.test(plain.slice(one.length))) return null;
  const [amount] = figure.amounts;
  const all = amount * Number(count);
  return Number.isSafeInteger(all) ? asked('amount_several', text, [all, amount]) : null;
}

/** Figures among other words. */
function readSeveral(plain: string, text: string, unit: number): Read<Amount> {
  const all = findFigures(plain, unit);
  const marked = all.filter((figure) => figure.hasUnit);
  const figures = marked.length > 0 ? marked : all;
  const [first, ...others] = figures;
  if (first === undefined) return unreadable(amountWords.tell, 'amount_unreadable', text);
  if (others.length > 0) return asked('amount_several', text, likelierFirst(first, others));
  const plainly =
    first.hasUnit && first.amounts.length === 1 && !notTheAmount.test(plain) && all.length === 1;
  return plainly
    ? certain({ kind: 'money', satang: first.amounts[0] })
    : asked('amount_not_plain', text, first.amounts);
}

function likelierFirst(first: NamedFigure, others: readonly NamedFigure[]): readonly [Satang, ...Satang[]] {
  const figures = [first, ...others];
  const amounts = figures.map((figure) => figure.amounts[0]);
  if (new Set(figures.map((figure) => figure.name)).size > 1) return [first.amounts[0], ...amounts];
  const sum = addSatang(amounts) ?? 0;
  const total = figures.find((figure) => figure.isTotal)?.amounts[0];
  const sumOfOthers = amounts.find((amount) => sum - amount === amount);
  const likelier = total ?? sumOfOthers ?? (Number.isSafeInteger(sum) ? sum : first.amounts[0]);
  return [likelier, ...amounts.slice(0, 4)];
}
