import type { Policy } from '../contract/index.ts';

/** Who may do what with the ledger and its proofs. */
export const ledgerPolicy = {
  /** Proves the whole record against itself; the answer names ids and no content. */
  verify: ['province_secretariat', 'centre', 'administrator', 'auditor', 'owner'],
} as const satisfies Policy;
