import type { Bilingual } from '../message/index.ts';
import { type ReferenceMessage, referenceMessages } from './messages.ts';

/** Something wrong in the reference data, where and how to mend it. */
export interface ReferenceProblem {
  readonly code: ReferenceMessage;
  readonly file: string;
  /** Row as an editor counts records, the header being 1; `null` when it is not about one row. */
  readonly row: number | null;
  readonly message: Bilingual;
}

/** The row of a table's entry; entries of `plan.json` have none, their code says which. */
export function rowOf(file: string, at: number): number | null {
  return file.endsWith('.csv') ? at + 2 : null;
}

export function referenceProblem(
  code: ReferenceMessage,
  file: string,
  row: number | null,
  values: Readonly<Record<string, string | number>> = {},
): ReferenceProblem {
  return { code, file, row, message: referenceMessages.say(code, { file, row: row ?? 0, ...values }) };
}
