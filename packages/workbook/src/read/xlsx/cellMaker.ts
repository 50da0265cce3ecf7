import type { Cell, CellValue } from '../../cells.ts';
import type { CellBudget } from '../cellBudget.ts';
import { damaged } from '../fileProblem.ts';
import { generalText } from '../format/numberFormat.ts';
import type { SharedString } from './sharedStrings.ts';
import { type CellStyle, plainStyle } from './styles.ts';
import { xlsxText } from './xlsxText.ts';

/** A `c` element as it stands in the file. */
export interface RawCell {
  readonly column: number;
  readonly type: string;
  readonly style: number;
  /** The text of `v`. */
  readonly stored: string;
  readonly inline: { readonly text: string; readonly struck: boolean | null } | null;
  readonly formula: string | null;
}

const empty: CellValue = { kind: 'empty' };
const shortText = 32;
/** So many different cells of a column are remembered: statuses, percents, days, agencies, shares of texts. */
const mostAlike = 2_000;

/** Turns raw cells into cells, with the workbook's texts and styles. */
export class CellMaker {
  readonly #strings: readonly SharedString[];
  readonly #styles: readonly CellStyle[];
  readonly #budget: CellBudget;
  /** Blank filled cells are alike but for column and style: one object serves all rows. */
  readonly #blanks = new Map<number, Cell>();
  /** Cells of each column by what they say: ones that say the same in one column are the same object. */
  readonly #alike: (Map<string, Cell> | undefined)[] = [];

  constructor(strings: readonly SharedString[], styles: readonly CellStyle[], budget: CellBudget) {
    this.#strings = strings;
    this.#styles = styles;
    this.#budget = budget;
  }

  /** `null` for a blank cell that only carries a format. */
  make(raw: RawCell): Cell | null {
    const style = this.#styles[raw.style] ?? plainStyle;
    const blank = raw.stored === '' && raw.inline === null && raw.formula === null;
    if (blank) return style.fill === null ? null : this.#blank(raw, style);
    const saying = sayingOf(raw);
    if (saying === null) return this.#valued(raw, style);
    const alike = this.#alike[raw.column] ?? new Map<string, Cell>();
    this.#alike[raw.column] = alike;
    const known = alike.get(saying);
    if (known !== undefined) {
      this.#budget.takeCell();
      return known;
    }
    const cell = this.#valued(raw, style);
    if (alike.size >= mostAlike) alike.clear();
    if (cell !== null) alike.set(saying, cell);
    return cell;
  }

  #blank(raw: RawCell, style: CellStyle): Cell {
    this.#budget.takeCell();
    const key = raw.style * 20_000 + raw.column;
    const known = this.#blanks.get(key);
    if (known !== undefined) return known;
    const cell = cellOf(raw, style, empty, '', style.struck);
    this.#blanks.set(key, cell);
    return cell;
  }

  #valued(raw: RawCell, style: CellStyle): Cell | null {
    if (raw.type === 's') return this.#sharedString(raw, style);
    if (raw.type === 'inlineStr') {
      const { text, struck } = raw.inline ?? { text: '', struck: null };
      return this.#text(raw, style, { kind: 'text', text }, struck);
    }
    if (raw.type === 'str') return this.#text(raw, style, { kind: 'text', text: xlsxText(raw.stored) }, null);
    return this.#scalar(raw, style);
  }

  #sharedString(raw: RawCell, style: CellStyle): Cell | null {
    if (raw.stored === '') return this.#text(raw, style, { kind: 'text', text: '' }, null);
    const shared = this.#strings[Number(raw.stored)];
    if (shared === undefined) throw damaged('a cell names a text that is not there');
    return this.#text(raw, style, shared.value, shared.struck);
  }

  #text(
    raw: RawCell,
    style: CellStyle,
    value: CellValue & { kind: 'text' },
    struck: boolean | null,
  ): Cell | null {
    const blank = value.text === '';
    if (blank && raw.formula === null && style.fill === null) return null;
    this.#budget.takeCell();
    return cellOf(raw, style, blank ? empty : value, value.text, struck ?? style.struck);
  }

  #scalar(raw: RawCell, style: CellStyle): Cell {
    this.#budget.takeCell();
    const stored = raw.stored.trim();
    if (stored === '') return cellOf(raw, style, empty, '', style.struck);
    if (raw.type === 'b') {
      const boolean = stored === '1' || stored.toLowerCase() === 'true';
      return cellOf(raw, style, { kind: 'boolean', boolean }, boolean ? 'TRUE' : 'FALSE', style.struck);
    }
    if (raw.type === 'e') return cellOf(raw, style, { kind: 'error', code: stored }, stored, style.struck);
    if (raw.type === 'd') return cellOf(raw, style, isoDate(stored), stored, style.struck);
    return this.#number(raw, style, stored);
  }

  #number(raw: RawCell, style: CellStyle, stored: string): Cell {
    const number = Number(stored);
    if (!Number.isFinite(number)) {
      return cellOf(raw, style, { kind: 'text', text: xlsxText(stored) }, xlsxText(stored), style.struck);
    }
    const text = style.format.text(number) || generalText(number);
    if (text.length > shortText) this.#budget.takeDerivedText(text.length);
    return cellOf(raw, style, style.format.value(number), text, style.struck);
  }
}

/** What a cell says, whatever its place; `null` for one that is likely to be the only one that says it. */
function sayingOf({ type, style, stored, inline, formula }: RawCell): string | null {
  if (formula !== null || stored.length > shortText) return null;
  if (inline === null) return `${type} ${style} ${stored}`;
  return inline.text.length > shortText ? null : `${type} ${style} ${inline.struck} ${inline.text}`;
}

/** `t="d"`: an ISO 8601 date or instant; a bare time of day stays text. */
function isoDate(stored: string): CellValue {
  const date = /^\d{4}-\d{2}-\d{2}(?=$|T)/.exec(stored)?.[0];
  return date === undefined ? { kind: 'text', text: stored } : { kind: 'date', date };
}

function cellOf(raw: RawCell, style: CellStyle, value: CellValue, text: string, struck: boolean): Cell {
  return {
    column: raw.column,
    value,
    text,
    fill: style.fill,
    bold: style.bold,
    struck,
    comment: null,
    formula: raw.formula,
  };
}
