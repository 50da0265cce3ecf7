import { type Policy, readers, recorders } from '../contract/index.ts';

/** Who may do what with files that agencies sent. */
export const importPolicy = {
  /** What was read from a file that is in sight, the file itself and its marked copy. */
  read: readers,
  /** Bring files in, correct what was read, store and withdraw. */
  record: recorders,
} as const satisfies Policy;
