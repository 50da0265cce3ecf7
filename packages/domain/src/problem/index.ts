import type { Bilingual } from '../message/index.ts';

/**
 * `error`: has no reading, or cannot be stored. `warning`: a doubtful value that has a likelier reading; the
 * sentence names both, and confirming stores the likelier.
 */
export type Severity = 'error' | 'warning';

/**
 * Something a person can mend. Exceptions are for bugs and broken machines only.
 *
 * `cell` is where it stands in the file (`Sheet1!B8`, `B8` in a CSV, `Table 1!B3` in Word), `null` when the
 * problem is not about one cell. `read` is the text as it stands in that cell.
 */
export interface Problem {
  readonly severity: Severity;
  /** Stable, snake_case: `amount_unreadable`, `total_differs`. */
  readonly code: string;
  readonly agency: string | null;
  readonly cell: string | null;
  readonly read: string | null;
  /** What is wrong and how to mend it. */
  readonly message: Bilingual;
  /**
   * The possible readings of a doubtful cell, the likelier first. `text` is what a person could have typed
   * into the cell to mean just that: choosing a reading mends the cell with it.
   */
  readonly readings?: readonly Reading[];
}

export interface Reading {
  readonly text: string;
  readonly label: Bilingual;
}

export function isError(problem: Problem): boolean {
  return problem.severity === 'error';
}
