import { z } from 'zod';
import { AgencyCode, Instant, ProvinceCode, RoundCode, route } from '../contract/index.ts';
import { Sector } from './agency.ts';
import { AgencyListed, AgencyNamed } from './contract.ts';
import { keptShown } from './kept-shown.ts';
import { agencyPolicy } from './policy.ts';

const Name = z.string().trim().min(3).max(300);
/** One line. */
const Alias = z
  .string()
  .trim()
  .min(1)
  .max(300)
  .regex(/^[^\r\n]*$/);
const done = z.object({ agency: AgencyCode, province: ProvinceCode, round: RoundCode });

/** What is said of an agency and can be corrected; its code and its id never change. */
export const AgencyFacts = z.object({
  name: Name,
  nameEn: z.string().trim().max(300).nullable(),
  /** Abbreviations and other ways to write the name; earlier names are kept beside them by themselves. */
  aliases: z.array(Alias).max(30),
  sector: Sector,
  /** Home province; `null` for an agency of several provinces or of the country. */
  province: ProvinceCode.nullable(),
  /** Gone, or put together with another: it owes nothing new, and what it reported stays. */
  closed: z.boolean(),
});
export type AgencyFacts = z.infer<typeof AgencyFacts>;

/** An agency as whoever keeps it sees it, with the reports that it owes in a fiscal year. */
export const KeptAgency = AgencyListed.extend({
  ...AgencyFacts.pick({ sector: true, closed: true }).shape,
  aliases: z.array(z.string()),
  formerNames: z.array(z.string()),
  parent: AgencyNamed.nullable(),
  /** How many are under it; while any is, it can be under none. */
  children: z.int(),
  /** Whether whoever asks may correct it: a secretariat those at home with it. */
  corrects: z.boolean(),
  /** What it owes, and whether anything was reported. */
  owes: z.array(z.object({ province: ProvinceCode, round: RoundCode, reported: z.boolean() })),
});
export type KeptAgency = z.infer<typeof KeptAgency>;

export const keepingRoutes = {
  listKeptAgencies: route({
    method: 'GET',
    path: '/api/agencies/kept',
    allowed: agencyPolicy.keep,
    summary: { th: 'หน่วยงานในความดูแลและรอบที่ต้องรายงาน', en: 'Agencies that one keeps and what they owe' },
    query: z.object({
      /** Those at home in it or owing it a report; `none` for those of no province; left out, the whole country's. */
      province: z.union([ProvinceCode, z.literal('none')]).optional(),
      round: RoundCode,
      text: z.string().max(200).default(''),
      shown: z.enum(keptShown).default('open'),
      page: z.coerce.number().int().min(1).max(1_000).default(1),
    }),
    output: z.object({
      /** How many there are in all; a page has at most `keptAtOnce`. */
      count: z.int(),
      agencies: z.array(KeptAgency),
      /** Of the province in the round; `null` where no province is asked about. */
      round: z
        .object({
          owed: z.int(),
          reported: z.int(),
          /** The round before, and how many owed in it that nothing is said of in this one; `null` where there is none. */
          before: z.object({ round: RoundCode, owed: z.int(), left: z.int() }).nullable(),
        })
        .nullable(),
    }),
  }),
  correctAgency: route({
    method: 'PUT',
    path: '/api/agencies/:agency',
    allowed: agencyPolicy.keep,
    summary: { th: 'แก้ไขข้อมูลหน่วยงาน หรือปิดหน่วยงาน', en: 'Correct an agency, or close it' },
    params: z.object({ agency: AgencyCode }),
    body: AgencyFacts,
    output: AgencyListed,
    problems: ['agency_exists', 'lead_fixed', 'agency_in_family'],
  }),
  listAgencyVersions: route({
    method: 'GET',
    path: '/api/agencies/:agency/versions',
    allowed: agencyPolicy.keep,
    summary: { th: 'ข้อมูลเดิมของหน่วยงาน', en: 'What was said of an agency before' },
    params: z.object({ agency: AgencyCode }),
    /** Newest first; the last, number 0, is how it stood before the first correction. */
    output: z.array(
      AgencyFacts.omit({ name: true, nameEn: true, aliases: true }).extend({
        number: z.int(),
        /** `null` where the text was erased. */
        name: z.string().nullable(),
        nameEn: z.string().nullable(),
        at: Instant,
        by: z.string(),
      }),
    ),
  }),
  findParents: route({
    method: 'GET',
    path: '/api/agencies/:agency/parents',
    allowed: agencyPolicy.keep,
    summary: { th: 'หน่วยงานที่เป็นต้นสังกัดได้', en: 'Agencies that an agency can be put under' },
    params: z.object({ agency: AgencyCode }),
    query: z.object({ text: z.string().max(200).default('') }),
    /** The first of them, and how many there are. */
    output: z.object({ count: z.int(), agencies: z.array(AgencyListed) }),
  }),
  liftObligation: route({
    method: 'POST',
    path: '/api/agencies/:agency/obligations/lift',
    allowed: agencyPolicy.keep,
    summary: { th: 'ยกเลิกการต้องรายงานของหน่วยงานในรอบ', en: 'Let an agency owe no report in a round' },
    params: z.object({ agency: AgencyCode }),
    body: z.object({ province: ProvinceCode, round: RoundCode }),
    /** `lifted` is false where it owed none. */
    output: done.extend({ lifted: z.boolean() }),
    problems: ['agency_reported'],
  }),
  carryObligations: route({
    method: 'POST',
    path: '/api/provinces/:province/rounds/:round/obligations/carry',
    allowed: agencyPolicy.keep,
    summary: {
      th: 'ให้หน่วยงานที่ต้องรายงานในรอบก่อนต้องรายงานในรอบนี้ด้วย',
      en: 'Let all agencies that owed in the round before owe in this one',
    },
    params: z.object({ province: ProvinceCode, round: RoundCode }),
    /** How many owe now that did not; who was lifted in this round, or is closed, is left alone. */
    output: z.object({ province: ProvinceCode, round: RoundCode, carried: z.int() }),
  }),
};
