import { tooLarge } from './fileProblem.ts';
import { limits } from './limits.ts';

/** Counts what a file makes us keep, so that a hostile one ends early. One per file. */
export class CellBudget {
  readonly #most: number;
  #cells = 0;
  #merges = 0;
  #derived = 0;

  /** @param packedBytes size of a file whose cells are packed: few bytes can claim millions of them. */
  constructor(packedBytes = Number.POSITIVE_INFINITY) {
    this.#most = Math.min(limits.cells, limits.cellsOfAny + packedBytes * limits.cellsPerByte);
  }

  takeCell(): void {
    this.#cells += 1;
    if (this.#cells > this.#most) throw tooLarge(atMost(this.#most, 'เซลล์', 'cells'));
  }

  /** Cells that were read and are not kept after all. */
  giveBackCells(count: number): void {
    this.#cells -= count;
  }

  takeMerge(): void {
    this.#merges += 1;
    if (this.#merges > limits.merges) throw tooLarge(atMost(limits.merges, 'เซลล์ที่ผสาน', 'merged areas'));
  }

  /** Characters that we make out of the file (shared formulas, formatted numbers): few bytes can ask for many. */
  takeDerivedText(length: number): void {
    this.#derived += length;
    if (this.#derived > limits.derivedCharacters) {
      throw tooLarge(atMost(limits.derivedCharacters, 'ตัวอักษร', 'characters'));
    }
  }
}

function atMost(count: number, th: string, en: string): { th: string; en: string } {
  const number = count.toLocaleString('en-US');
  return { th: `ไม่เกิน ${number} ${th}`, en: `at most ${number} ${en}` };
}
