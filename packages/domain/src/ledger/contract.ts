import { z } from 'zod';
import { Instant, route } from '../contract/index.ts';
import { ledgerPolicy } from './policy.ts';

/** Leaf count and RFC 6962 root (hex) of the ledger at a moment. */
export const LedgerPoint = z.object({
  leaves: z.int().min(0),
  root: z.string().regex(/^[0-9a-f]{64}$/),
});
export type LedgerPoint = z.infer<typeof LedgerPoint>;

/** What `tidtam verify` found: every check with how much it looked at and what differs. */
export const Verification = z.object({
  ok: z.boolean(),
  at: Instant,
  ledger: LedgerPoint,
  checks: z.array(
    z.object({
      check: z.enum(['roll_ups', 'ledger_leaves', 'ledger_versions', 'ledger_acts', 'texts', 'files']),
      looked: z.int(),
      differences: z.array(z.string()),
    }),
  ),
});
export type Verification = z.infer<typeof Verification>;

export const ledgerRoutes = {
  verify: route({
    method: 'GET',
    path: '/api/verify',
    allowed: ledgerPolicy.verify,
    summary: { th: 'ตรวจยอดสรุปและทะเบียนกับฉบับที่บันทึก', en: 'Check roll-ups and ledger against the versions' },
    output: Verification,
  }),
};
