import type { DocumentFacts, PaperOptions } from '../paper.ts';

/** Points (1/72 inch) from the slide's upper left corner. */
export interface Area {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/** Slides as data, in one language, every text cut to fit its place: what the writer draws as it is. */
export interface Deck {
  readonly options: PaperOptions;
  readonly document: DocumentFacts;
  /** `ข้อมูลสมมติ`, on every slide; `null` for the real record. */
  readonly mark: string | null;
  /** Reference, data date, made-on and ledger point, on every slide. */
  readonly footer: string;
  readonly slides: readonly Slide[];
}

export interface Slide {
  /** The slide's one message, a sentence. */
  readonly title: string;
  readonly boxes: readonly Box[];
  /** For the speaker: where each figure comes from. */
  readonly notes: readonly string[];
}

export type Box = TextBox | TableBox | ChartBox;

export interface TextBox {
  readonly kind: 'text';
  readonly area: Area;
  readonly text: string;
  readonly size: number;
  readonly bold: boolean;
  readonly colour: string;
  readonly fill: string | null;
  readonly align: 'left' | 'center';
}

export interface TableBox {
  readonly kind: 'table';
  readonly area: Area;
  readonly size: number;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
}

export interface TableColumn {
  readonly width: number;
  readonly align: 'left' | 'right' | 'center';
}

export interface TableRow {
  readonly look: 'header' | 'plain' | 'total';
  readonly height: number;
  readonly cells: readonly string[];
}

/** Bars from zero, each with its value beside it. `null` is no value: there is no bar. */
export interface ChartBox {
  readonly kind: 'chart';
  readonly area: Area;
  /** Said to those who cannot see it. */
  readonly description: string;
  readonly labels: readonly string[];
  /** How wide the labels' column is, in points. */
  readonly labelWidth: number;
  readonly series: readonly Series[];
  /** An Excel number format. */
  readonly format: string;
}

export interface Series {
  readonly name: string;
  readonly values: readonly (number | null)[];
  readonly colour: string;
}
