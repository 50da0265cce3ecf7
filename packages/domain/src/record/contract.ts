import { z } from 'zod';
import { AppointmentShown } from '../account/index.ts';
import { AgencyCode, BilingualText, ProvinceCode, RoundCode, route } from '../contract/index.ts';
import { LedgerPoint } from '../ledger/index.ts';
import { capacities } from '../person/index.ts';

const Named = z.object({ code: z.string(), name: z.string(), nameEn: z.string() });

/** What a page needs before anything else: which record this is, who acts, places and rounds. */
export const Record = z.object({
  /** The demonstration holds invented data; the record is real. */
  kind: z.enum(['demonstration', 'record']),
  version: z.string(),
  ledger: LedgerPoint,
  actor: z.object({
    name: z.string(),
    capacity: z.enum(capacities),
    provinces: z.array(z.string()),
    /** How far they see: the country, provinces, or agencies of their own. */
    breadth: z.enum(['country', 'place', 'agency']),
    /** What they hold, the one that they act in first; empty for the command line of the data folder's owner. */
    appointments: z.array(AppointmentShown),
    /** The routes that their capacity may call. */
    may: z.array(z.string()),
  }),
  regions: z.array(Named.extend({ provinces: z.array(Named) })),
  rounds: z.array(
    z.object({
      id: RoundCode,
      fiscalYear: z.int(),
      quarter: z.literal([1, 2, 3, 4]),
      starts: z.string(),
      ends: z.string(),
      open: z.boolean(),
    }),
  ),
  guidelines: z.array(z.object({ code: z.string(), name: z.string(), toConfirm: z.boolean() })),
  /**
   * Where a person begins: in the newest round that anybody in their sight reported in, the first such province; whoever
   * acts for an agency, with it. `null` for whoever sees no reports, or where there are no rounds.
   */
  home: z.object({ province: ProvinceCode, round: RoundCode, agency: AgencyCode.nullable() }).nullable(),
  notice: BilingualText,
});
export type Record = z.infer<typeof Record>;

export const recordRoutes = {
  getRecord: route({
    method: 'GET',
    path: '/api/record',
    allowed: 'signed_in',
    summary: { th: 'ทะเบียนนี้ พื้นที่ และรอบ', en: 'This record, its places and rounds' },
    output: Record,
  }),
};
