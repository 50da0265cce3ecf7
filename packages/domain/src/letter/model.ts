import { z } from 'zod';
import { AgencyCode, BilingualText, Day, Instant, ProvinceCode, RoundCode } from '../contract/index.ts';
import { LedgerPoint } from '../ledger/index.ts';
import { AgencyFigures } from '../summary/index.ts';

/**
 * `reminder` หนังสือเร่งรัด goes from the committee's secretariat to an agency that owes something; `covering`
 * หนังสือนำส่ง goes with an agency's report to the secretariat.
 */
export const LetterKind = z.enum(['reminder', 'covering']);
export type LetterKind = z.infer<typeof LetterKind>;

const Named = z.object({ name: z.string(), nameEn: z.string().nullable() });

/**
 * Everything that a letter about an agency's report says, read from the record in one snapshot. What the record does
 * not know (numbers, dates, people, addresses) is not in it: the letter leaves it open.
 */
export const LetterModel = z.object({
  kind: LetterKind,
  agency: Named.extend({ code: AgencyCode }),
  /** The agency that sends the covering letter for it, as the parent that reports for it; `null` for itself. */
  parent: Named.nullable(),
  /** The committee's secretariat; `null` while the directory has none. */
  secretariat: Named.extend({ toConfirm: z.boolean() }).nullable(),
  province: z.object({ code: ProvinceCode, name: z.string(), nameEn: z.string() }),
  round: RoundCode,
  plan: z.object({ name: z.string(), issueEn: z.string() }),
  /** The round's last day for reports; `null` while it is not set. */
  closes: Day.nullable(),
  missing: z.array(z.object({ text: BilingualText, titles: z.array(z.string()), kind: z.string() })),
  figures: AgencyFigures,
  madeOn: Instant,
  ledger: LedgerPoint,
  programVersion: z.string(),
  /** True for the demonstration: every page carries ข้อมูลสมมติ. */
  invented: z.boolean(),
});
export type LetterModel = z.infer<typeof LetterModel>;
