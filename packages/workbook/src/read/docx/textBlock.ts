import { cleanText } from '../cleanText.ts';

/** How a run of text looks, as far as it says something. */
export interface RunLook {
  readonly struck: boolean;
  readonly bold: boolean;
}

/** Collects the paragraphs of one cell, or of the text between two tables. */
export class TextBlock {
  readonly #paragraphs: string[] = [];
  #current = '';
  #letters = 0;
  #struckLetters = 0;
  #boldLetters = 0;

  add(text: string, { struck, bold }: RunLook): void {
    this.#current += text;
    const letters = text.trim().length;
    this.#letters += letters;
    if (struck) this.#struckLetters += letters;
    if (bold) this.#boldLetters += letters;
  }

  /** Nothing stands in the paragraph yet. */
  get isBlank(): boolean {
    return this.#current === '';
  }

  /** Blank paragraphs in a row count once. */
  endParagraph(): void {
    const text = cleanText(this.#current);
    this.#current = '';
    if (text.trim() !== '' || this.#paragraphs.at(-1) !== '')
      this.#paragraphs.push(text.trim() === '' ? '' : text);
  }

  /** Paragraphs as lines, without the blank ones around them. */
  text(): string {
    this.endParagraph();
    return this.#paragraphs.join('\n').replace(/^\n+|\n+$/g, '');
  }

  /** The paragraphs that say something. */
  lines(): readonly string[] {
    this.endParagraph();
    return this.#paragraphs.map((paragraph) => paragraph.trim()).filter((paragraph) => paragraph !== '');
  }

  /** All of the text is struck through. */
  get struck(): boolean {
    return this.#letters > 0 && this.#struckLetters === this.#letters;
  }

  get bold(): boolean {
    return this.#letters > 0 && this.#boldLetters === this.#letters;
  }
}
