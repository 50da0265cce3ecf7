import { z } from 'zod';

const Told = z.string().trim().max(300);

/**
 * Whom to call about an agency's report to a province. Personal data: kept apart from the record and its ledger, and
 * gone when emptied (Personal Data Protection Act B.E. 2562, section 37 (3)).
 */
export const Contact = z.object({
  person: Told,
  position: Told,
  telephone: Told,
  mail: z.union([z.literal(''), z.email().max(300)]),
  note: Told,
});
export type Contact = z.infer<typeof Contact>;
