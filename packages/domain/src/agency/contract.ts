import { z } from 'zod';
import { AgencyCode, Day, Id, ProblemShape, ProvinceCode, RoundCode, route } from '../contract/index.ts';
import { ReportVersion } from '../report/index.ts';
import { Revision } from '../submission/index.ts';
import { AgencyFigures } from '../summary/index.ts';
import { agencyCode } from './agency.ts';
import { Contact } from './contact.ts';
import { childStates } from './family.ts';
import { agencyPolicy } from './policy.ts';

export const AgencyListed = z.object({
  id: Id,
  code: AgencyCode,
  name: z.string(),
  nameEn: z.string().nullable(),
  sector: z.string(),
  province: ProvinceCode.nullable(),
});
export type AgencyListed = z.infer<typeof AgencyListed>;

/** Named by its code. */
export const AgencyNamed = AgencyListed.pick({ code: true, name: true, nameEn: true });

/**
 * The agency that an agency is under, and those that are under it, with how far the report of each has come; of what is
 * out of sight the name alone. `opens` says whether there is a page of it for whoever asks.
 */
export const AgencyFamily = z.object({
  parent: AgencyNamed.extend({ opens: z.boolean() }).nullable(),
  children: z.array(AgencyNamed.extend({ opens: z.boolean(), state: z.enum(childStates).nullable() })),
});
export type AgencyFamily = z.infer<typeof AgencyFamily>;

/** A new agency, with the reports that it owes from now on. */
export const NewAgency = z.object({
  /** Small letters are taken as capitals; `null` for the next free one of the province, such as `73-N001`. */
  code: AgencyCode.trim().toUpperCase().regex(agencyCode).nullable().default(null),
  name: z.string().trim().min(3).max(300),
  nameEn: z.string().trim().max(300).nullable().default(null),
  sector: z.enum(['government', 'state_enterprise', 'public_organisation', 'local_government', 'private']),
  /** Home province; `null` for an agency of several provinces or of the country. */
  province: ProvinceCode.nullable(),
  owes: z.array(z.object({ province: ProvinceCode, round: RoundCode })).default([]),
});
export type NewAgency = z.infer<typeof NewAgency>;

export const agencyRoutes = {
  listAgencies: route({
    method: 'GET',
    path: '/api/agencies',
    allowed: agencyPolicy.read,
    summary: { th: 'ค้นหาหน่วยงาน', en: 'Find agencies' },
    query: z.object({
      /** Closed agencies are not among those that are searched: nobody chooses one for anything new. */
      text: z.string().max(200).default(''),
      /** These alone, closed ones too, by their codes, one after the other with a comma. */
      codes: z.string().max(4_000).optional(),
      /** Those at home in it come first. */
      province: ProvinceCode.optional(),
      limit: z.coerce.number().int().min(1).max(100).default(20),
    }),
    output: z.array(AgencyListed),
  }),
  addAgency: route({
    method: 'POST',
    path: '/api/agencies',
    allowed: agencyPolicy.keep,
    summary: { th: 'เพิ่มหน่วยงานและรอบที่ต้องรายงาน', en: 'Add an agency with its obligations' },
    body: NewAgency,
    output: AgencyListed,
    problems: ['agency_exists'],
  }),
  importAgencies: route({
    method: 'POST',
    path: '/api/agencies/import',
    allowed: agencyPolicy.keep,
    summary: {
      th: 'เพิ่มหน่วยงานและรอบที่ต้องรายงานจากไฟล์ CSV',
      en: 'Add agencies and obligations from a CSV file',
    },
    upload: true,
    output: z.object({
      added: z.int(),
      known: z.int(),
      obligations: z.int(),
      /** How many were put under another. */
      parents: z.int(),
      problems: z.array(ProblemShape),
    }),
  }),
  addObligation: route({
    method: 'POST',
    path: '/api/agencies/:agency/obligations',
    allowed: agencyPolicy.keep,
    summary: { th: 'กำหนดให้หน่วยงานต้องรายงานในรอบ', en: 'Let an agency owe a report in a round' },
    params: z.object({ agency: AgencyCode }),
    body: z.object({ province: ProvinceCode, round: RoundCode }),
    output: z.object({ agency: AgencyCode, province: ProvinceCode, round: RoundCode, added: z.boolean() }),
    problems: ['agency_closed'],
  }),
  setParent: route({
    method: 'PUT',
    path: '/api/agencies/:agency/parent',
    allowed: agencyPolicy.keep,
    summary: {
      th: 'กำหนดหน่วยงานต้นสังกัดที่รายงานแทนได้',
      en: 'Put an agency under another that may report for it',
    },
    params: z.object({ agency: AgencyCode }),
    /** `null` for none. */
    body: z.object({ parent: AgencyCode.trim().toUpperCase().nullable() }),
    output: z.object({ agency: AgencyCode, parent: AgencyCode.nullable() }),
    problems: ['parent_unfit'],
  }),
  getAgencyRound: route({
    method: 'GET',
    path: '/api/agencies/:agency/provinces/:province/rounds/:round',
    allowed: agencyPolicy.read,
    summary: { th: 'หน่วยงานในรอบการรายงาน', en: 'An agency in a round' },
    params: z.object({ agency: AgencyCode, province: ProvinceCode, round: RoundCode }),
    output: z.object({
      agency: AgencyListed,
      owed: z.boolean(),
      revision: Revision,
      family: AgencyFamily,
      figures: AgencyFigures,
      projects: z.array(ReportVersion),
      /** "ไม่มีโครงการ" as stated, by part. */
      noProjects: z.array(z.literal([1, 2, 3])),
      /** The round before, where there is a report. */
      previous: z.object({ round: RoundCode, projects: z.array(ReportVersion) }).nullable(),
      /** Whom to call; `null` while nobody is named. */
      contact: Contact.nullable(),
      /** The round's last day for reports; `null` while it is not set. */
      closes: Day.nullable(),
    }),
  }),
  saveContact: route({
    method: 'PUT',
    path: '/api/agencies/:agency/provinces/:province/contact',
    allowed: agencyPolicy.saveContact,
    summary: { th: 'บันทึกผู้ประสานงานของหน่วยงาน', en: 'Keep whom to call at an agency' },
    params: z.object({ agency: AgencyCode, province: ProvinceCode }),
    body: Contact,
    output: Contact,
  }),
};
