import type { Language } from '@tidtam/domain/message';

export type Digits = 'arabic' | 'thai';

/** The words and digits that a paper is made in. */
export interface PaperOptions {
  readonly language: Language;
  readonly digits: Digits;
}

/**
 * A paper as data, in one language, every figure formatted: what Word and PDF both draw. Neither renderer knows
 * the pack model, so both papers say the same.
 */
export interface Paper {
  readonly options: PaperOptions;
  readonly document: DocumentFacts;
  /** `ข้อมูลสมมติ`, printed on every page; `null` on a paper of the real record. */
  readonly mark: string | null;
  /** Printed at the top of every page. */
  readonly runningTitle: string;
  readonly footer: string;
  readonly pageOf: readonly PagePiece[];
  readonly title: TitleBlock;
  /** Over the list of the headings of the first two levels, which each renderer fills with its own page numbers. */
  readonly contentsHeading: string;
  readonly sections: readonly Section[];
}

export interface DocumentFacts {
  readonly title: string;
  readonly subject: string;
  readonly keywords: readonly string[];
  /** The model's `madeOn`: the files' creation date. */
  readonly created: string;
}

/** A piece of "หน้า 1 จาก 9". */
export type PagePiece = { readonly text: string } | { readonly field: 'page' | 'pages' };

export interface TitleBlock {
  readonly lines: readonly string[];
  readonly facts: readonly Fact[];
  readonly notice: string | null;
}

export interface Fact {
  readonly label: string;
  readonly text: string;
}

/** Pages of one orientation, beginning on a new page. */
export interface Section {
  readonly orientation: 'portrait' | 'landscape';
  readonly blocks: readonly Block[];
}

export type Block = Heading | Paragraph | TableBlock;

export interface Heading {
  readonly kind: 'heading';
  readonly level: 1 | 2 | 3;
  readonly text: string;
}

/** `lead` is what a chair would read out; `code` is set in groups of equal width. */
export interface Paragraph {
  readonly kind: 'paragraph';
  readonly tone: 'body' | 'lead' | 'note' | 'code';
  readonly text: string;
}

export interface TableBlock {
  readonly kind: 'table';
  readonly caption: { readonly label: string; readonly number: string; readonly text: string };
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /** Printed below the table. */
  readonly notes: readonly string[];
}

export type CellKind = 'text' | 'figure' | 'mark';

/** What a renderer needs to know to divide a table's width (`columnWidths`). */
export interface Column {
  readonly header: string;
  readonly kind: CellKind;
  /** The width in which no word and no figure breaks, in ems of the table's type as Sarabun sets it. */
  readonly least: number;
  /** Its part of what is left over. */
  readonly share: number;
}

export interface Row {
  readonly kind: RowKind;
  readonly cells: readonly Cell[];
  /** False for a row too long to be kept on one page. */
  readonly keepWhole: boolean;
}

/** `group` opens the rows below it, `detail` belongs to the row above it. */
export type RowKind = 'plain' | 'group' | 'detail' | 'total';

/** Text stands at the start, figures at the end, marks in the middle of a cell. */
export interface Cell {
  readonly kind: CellKind;
  readonly text: string;
  /** A smaller line below. */
  readonly detail: string | null;
  /** How many columns the cell covers. */
  readonly span: number;
}
