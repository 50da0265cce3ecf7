import { z } from 'zod';
import { AgencyCode, Id, ProvinceCode, RoundCode, route } from '../contract/index.ts';
import { SubmittedWith } from '../submission/index.ts';
import { importPolicy } from './policy.ts';
import {
  CorrectionsShape,
  FileAnswer,
  ImportAnswer,
  ImportDraft,
  ImportListed,
  ImportStep,
  SheetPreview,
} from './shape.ts';

const Flag = z.stringbool().default(false);
const byDraft = z.object({ id: Id });

/** Routes of a workbook's way in: read → draft → mend → store → withdraw. */
export const importRoutes = {
  importFiles: route({
    method: 'POST',
    path: '/api/imports',
    allowed: importPolicy.record,
    summary: {
      th: 'อ่านไฟล์ของหน่วยงาน ตรวจ และบันทึกเมื่อไม่มีข้อผิดพลาด',
      en: "Read agencies' files, check them and store what has no errors",
    },
    query: z.object({
      agency: AgencyCode.optional(),
      province: ProvinceCode.optional(),
      round: RoundCode.optional(),
      dryRun: Flag,
      acceptWarnings: Flag,
      /** Only make the draft, to be looked over on its page. */
      draftOnly: Flag,
    }),
    upload: true,
    output: ImportAnswer,
    problems: ['no_file', 'file_too_large'],
  }),
  keepFiles: route({
    method: 'POST',
    path: '/api/imports/drafts',
    allowed: importPolicy.record,
    summary: {
      th: 'รับไฟล์ไว้เป็นร่าง แล้วอ่านต่อเบื้องหลัง',
      en: 'Keep files as drafts; they are read afterwards',
    },
    query: z.object({
      agency: AgencyCode.optional(),
      province: ProvinceCode.optional(),
      round: RoundCode.optional(),
    }),
    upload: true,
    output: z.object({ drafts: z.array(z.object({ file: z.string(), id: Id })) }),
    problems: ['no_file', 'file_too_large'],
  }),
  watchImport: route({
    method: 'GET',
    path: '/api/imports/:id/progress',
    allowed: importPolicy.read,
    summary: { th: 'ความคืบหน้าของการอ่านหรือบันทึกไฟล์', en: 'How far reading or storing a file is' },
    params: byDraft,
    output: { events: ImportStep },
  }),
  listImports: route({
    method: 'GET',
    path: '/api/imports',
    allowed: importPolicy.read,
    summary: { th: 'ไฟล์ที่นำเข้าล่าสุด', en: 'Recent imports' },
    query: z.object({ province: ProvinceCode.optional(), round: RoundCode.optional() }),
    output: z.array(ImportListed),
  }),
  getImport: route({
    method: 'GET',
    path: '/api/imports/:id',
    allowed: importPolicy.read,
    summary: { th: 'ร่างการนำเข้า', en: 'An import draft' },
    params: byDraft,
    output: ImportDraft,
  }),
  getImportSheet: route({
    method: 'GET',
    path: '/api/imports/:id/sheets/:sheet',
    allowed: importPolicy.read,
    summary: { th: 'แผ่นงานตามที่หน่วยงานพิมพ์', en: 'A sheet as the office typed it' },
    params: z.object({ id: Id, sheet: z.coerce.number().int().min(0) }),
    query: z.object({
      from: z.coerce.number().int().min(1).default(1),
      count: z.coerce.number().int().min(1).max(500).default(200),
    }),
    output: SheetPreview,
    problems: ['file_too_heavy'],
  }),
  correctImport: route({
    method: 'PUT',
    path: '/api/imports/:id/corrections',
    allowed: importPolicy.record,
    summary: { th: 'แก้ไขสิ่งที่อ่านได้', en: 'Correct what was read' },
    params: byDraft,
    body: z.object({ revision: z.int().min(1), corrections: CorrectionsShape }),
    output: ImportDraft,
    problems: ['draft_changed'],
  }),
  storeImport: route({
    method: 'POST',
    path: '/api/imports/:id/store',
    allowed: importPolicy.record,
    summary: { th: 'บันทึกร่างเข้าทะเบียน', en: 'Store a draft in the record' },
    params: byDraft,
    body: z.object({
      revision: z.int().min(1),
      acceptWarnings: z.boolean().default(false),
      /** Why what looks odd is right (a fall, a move, a missing project). */
      reason: z.string().max(1_000).optional(),
      ...SubmittedWith.shape,
    }),
    output: FileAnswer,
    problems: ['draft_changed', 'warnings_not_accepted', 'scan_unknown'],
  }),
  withdrawImport: route({
    method: 'POST',
    path: '/api/imports/:id/withdraw',
    allowed: importPolicy.record,
    summary: { th: 'ถอนการนำเข้า', en: 'Withdraw an import' },
    params: byDraft,
    body: z.object({ reason: z.string().trim().min(1).max(1_000) }),
    output: z.object({
      withdrawn: z.int(),
      restored: z.int(),
      /** Reports that a later import has changed since: they stay as they are. */
      kept: z.int(),
    }),
    problems: ['import_not_stored'],
  }),
  downloadAnnotated: route({
    method: 'GET',
    path: '/api/imports/:id/annotated.xlsx',
    allowed: importPolicy.read,
    summary: { th: 'สำเนาไฟล์ที่ทำเครื่องหมายปัญหา', en: 'A copy of the file with its problems marked' },
    params: byDraft,
    output: { file: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
    problems: ['file_too_heavy'],
  }),
  downloadImported: route({
    method: 'GET',
    path: '/api/imports/:id/file',
    allowed: importPolicy.read,
    summary: { th: 'ไฟล์ต้นฉบับ', en: 'The original file' },
    params: byDraft,
    output: { file: 'application/octet-stream' },
  }),
};
