import { cleanText } from '../cleanText.ts';

const escaped = /_x([0-9A-Fa-f]{4})_/g;

/** A string of a workbook: `_x000D_` stands for a character that XML cannot hold (ST_Xstring, ECMA-376 22.9.2.19). */
export function xlsxText(text: string): string {
  if (!text.includes('_x')) return cleanText(text);
  return cleanText(
    text.replace(escaped, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))),
  );
}

/**
 * Collects one rich text (`si`, `is`, a comment's `text`): runs joined, phonetic hints left out. Tells whether all
 * of it is struck through: `true`, `false`, or `null` for "as the cell's font".
 */
export class RichText {
  #text = '';
  #inPhonetic = false;
  #inText = false;
  #inProperties = false;
  #inRun = false;
  #runStrike: boolean | null = null;
  #struck: 'none_yet' | 'all' | 'cell' | 'not_all' = 'none_yet';

  open(name: string, value: string | undefined): void {
    if (name === 'rPh') this.#inPhonetic = true;
    else if (name === 'r') {
      this.#inRun = true;
      this.#runStrike = null;
    } else if (name === 'rPr' && this.#inRun) {
      this.#inProperties = true;
      this.#runStrike = false;
    } else if (name === 'strike' && this.#inProperties) this.#runStrike = isOn(value);
    else if (name === 't') this.#inText = !this.#inPhonetic;
  }

  close(name: string): void {
    if (name === 'rPh') this.#inPhonetic = false;
    else if (name === 'rPr') this.#inProperties = false;
    else if (name === 'r') this.#inRun = false;
    else if (name === 't') this.#inText = false;
  }

  add(text: string): void {
    if (!this.#inText) return;
    this.#text += text;
    if (text.trim() !== '') this.#addStrike(this.#inRun ? this.#runStrike : null);
  }

  /** Hands over what was collected and starts anew. */
  take(): { readonly text: string; readonly struck: boolean | null } {
    const text = xlsxText(this.#text);
    const struck = this.#struck === 'all' ? true : this.#struck === 'not_all' ? false : null;
    this.#text = '';
    this.#struck = 'none_yet';
    return { text, struck };
  }

  /** A run with properties of its own replaces the cell's font; one without follows it. */
  #addStrike(strike: boolean | null): void {
    if (strike === false || this.#struck === 'not_all') this.#struck = 'not_all';
    else if (strike === null || this.#struck === 'cell') this.#struck = 'cell';
    else this.#struck = 'all';
  }
}

/** An on/off element: present means on unless it says otherwise. */
export function isOn(value: string | undefined): boolean {
  return value !== '0' && value !== 'false' && value !== 'off';
}
