import { z } from 'zod';
import { AgencyCode, Id, Instant, ProvinceCode, route } from '../contract/index.ts';
import { searchPolicy } from './policy.ts';

/** Something that was found, with what its page needs. */
export const Found = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('province'), code: ProvinceCode, name: z.string(), nameEn: z.string() }),
  z.object({
    kind: z.literal('agency'),
    code: AgencyCode,
    name: z.string(),
    nameEn: z.string().nullable(),
    province: ProvinceCode.nullable(),
  }),
  z.object({
    kind: z.literal('project'),
    project: Id,
    title: z.string(),
    agency: AgencyCode,
    agencyName: z.string(),
    agencyNameEn: z.string().nullable(),
    fiscalYear: z.int(),
  }),
  z.object({ kind: z.literal('guideline'), code: z.string(), name: z.string() }),
  z.object({ kind: z.literal('import'), id: Id, file: z.string(), at: Instant }),
]);
export type Found = z.infer<typeof Found>;

export const searchRoutes = {
  search: route({
    method: 'GET',
    path: '/api/search',
    allowed: searchPolicy.read,
    summary: { th: 'ค้นหาทุกอย่างที่ท่านเห็นได้', en: 'Search everything in your sight' },
    query: z.object({ text: z.string().max(200) }),
    output: z.array(Found),
  }),
};
