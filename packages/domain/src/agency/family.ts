import type { Standing } from '../submission/index.ts';

/** How far the report of an agency under another has come in a round; those that need somebody first. */
export const childStates = ['returned', 'not_begun', 'draft', 'submitted', 'received', 'not_owed'] as const;
export type ChildState = (typeof childStates)[number];

/** What was submitted says how far it is; before that, whether anybody has begun. */
export function childState({
  owed,
  begun,
  standing,
}: {
  readonly owed: boolean;
  /** A form or a file is there that was not sent yet. */
  readonly begun: boolean;
  readonly standing: Standing | null;
}): ChildState {
  if (standing !== null) return standing;
  if (!owed) return 'not_owed';
  return begun ? 'draft' : 'not_begun';
}
