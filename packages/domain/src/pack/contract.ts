import { z } from 'zod';
import { Id, ProvinceCode, RoundCode, route } from '../contract/index.ts';
import { PackModel } from './model.ts';
import { packPolicy } from './policy.ts';

/** A pack says what every agency of a province reports: who looks at one agency's reports alone does not see it. */
const problems = ['paper_stopped'] as const;
const byPack = z.object({ id: Id });
const paperOptions = z.object({
  language: z.enum(['th', 'en']).default('th'),
  digits: z.enum(['arabic', 'thai']).default('arabic'),
});

export const PackListed = z.object({
  id: Id,
  reference: z.string(),
  province: ProvinceCode,
  round: RoundCode,
  madeOn: z.string(),
  madeBy: z.string(),
  dataDate: z.string(),
});
export type PackListed = z.infer<typeof PackListed>;

export const packRoutes = {
  makePack: route({
    method: 'POST',
    path: '/api/packs',
    allowed: packPolicy.make,
    summary: {
      th: 'ทำเอกสารประกอบการประชุมจากข้อมูล ณ ขณะนี้',
      en: "Freeze a meeting's pack from the record as it is",
    },
    body: z.object({ province: ProvinceCode, round: RoundCode }),
    output: PackListed,
  }),
  listPacks: route({
    method: 'GET',
    path: '/api/packs',
    allowed: packPolicy.read,
    summary: { th: 'เอกสารที่จัดทำแล้ว', en: 'Packs made so far' },
    query: z.object({ province: ProvinceCode, round: RoundCode }),
    output: z.array(PackListed),
  }),
  getPack: route({
    method: 'GET',
    path: '/api/packs/:id',
    allowed: packPolicy.read,
    summary: { th: 'ข้อมูลที่ตรึงไว้ของเอกสาร', en: "A pack's frozen model" },
    params: byPack,
    output: PackModel,
  }),
  downloadWord: route({
    method: 'GET',
    path: '/api/packs/:id/paper.docx',
    allowed: packPolicy.read,
    summary: { th: 'เอกสาร Word', en: 'The Word paper' },
    params: byPack,
    query: paperOptions,
    output: { file: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' },
    problems,
  }),
  downloadPdf: route({
    method: 'GET',
    path: '/api/packs/:id/paper.pdf',
    allowed: packPolicy.read,
    summary: { th: 'เอกสาร PDF', en: 'The PDF paper' },
    params: byPack,
    query: paperOptions,
    output: { file: 'application/pdf' },
    problems,
  }),
  downloadSlides: route({
    method: 'GET',
    path: '/api/packs/:id/paper.pptx',
    allowed: packPolicy.read,
    summary: { th: 'สไลด์ PowerPoint', en: 'The PowerPoint slides' },
    params: byPack,
    query: paperOptions,
    output: { file: 'application/vnd.openxmlformats-officedocument.presentationml.presentation' },
    problems,
  }),
  downloadAnnex: route({
    method: 'GET',
    path: '/api/packs/:id/paper.xlsx',
    allowed: packPolicy.read,
    summary: { th: 'ภาคผนวก Excel', en: 'The Excel annex' },
    params: byPack,
    query: paperOptions,
    output: { file: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
    problems,
  }),
};
