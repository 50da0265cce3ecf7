import { type Policy, recorders } from '../contract/index.ts';

/** Who may do what with a report typed in the page. */
export const formPolicy = {
  /** Open the form, keep its draft, send it, and take a template to fill in. */
  write: recorders,
} as const satisfies Policy;
