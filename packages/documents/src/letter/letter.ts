import type { DocumentFacts, PaperOptions } from '../paper.ts';

/**
 * A letter as data, in one language: what Word and PDF both draw. The parts and their order are those of an external
 * letter (หนังสือภายนอก: Regulation of the Office of the Prime Minister on Correspondence, B.E. 2526, clause 11 and
 * form 1). What nobody told the record is a row of dots.
 */
export interface Letter {
  readonly options: PaperOptions;
  readonly document: DocumentFacts;
  /** `ข้อมูลสมมติ`, printed on every page; `null` on a letter of the real record. */
  readonly mark: string | null;
  /** Where the Garuda goes. */
  readonly emblem: string;
  /** The province's name, which no line breaks. */
  readonly place: string;
  readonly number: string;
  /** Who writes, and where: one line each. */
  readonly office: readonly string[];
  readonly date: string;
  readonly fields: readonly LetterField[];
  readonly body: readonly LetterBlock[];
  readonly closing: string;
  readonly signature: readonly string[];
  readonly contact: readonly string[];
  /** What the letter was made from. */
  readonly footer: string;
}

/** เรื่อง, เรียน, อ้างถึง, สิ่งที่ส่งมาด้วย. */
export interface LetterField {
  readonly label: string;
  readonly text: string;
}

/** A paragraph, a numbered item below it, or a line below an item. */
export interface LetterBlock {
  readonly kind: 'paragraph' | 'item' | 'detail';
  readonly text: string;
}
