import { z } from 'zod';
import { AgencyCode, ProvinceCode, RoundCode, route } from '../contract/index.ts';
import { SubmittedWith } from '../submission/index.ts';
import { formPolicy } from './policy.ts';
import { Form, FormEdit, FormSaved, FormSubmitted } from './shape.ts';

const inRound = z.object({ agency: AgencyCode, province: ProvinceCode, round: RoundCode });
const round = '/api/agencies/:agency/provinces/:province/rounds/:round';
const path = `${round}/form`;

/** The form in the page: an equal of the workbook. Typed → kept as a draft → checked → stored. */
export const formRoutes = {
  getForm: route({
    method: 'GET',
    path,
    allowed: formPolicy.write,
    summary: { th: 'แบบรายงานของหน่วยงานในรอบ', en: "An agency's form for a round" },
    params: inRound,
    output: Form,
    problems: ['agency_owes_nothing'],
  }),
  downloadTemplate: route({
    method: 'GET',
    path: `${round}/template.xlsx`,
    allowed: formPolicy.write,
    summary: {
      th: 'แบบรายงาน Excel ที่เติมข้อมูลของหน่วยงานไว้แล้ว',
      en: "The Excel template with an agency's projects filled in",
    },
    params: inRound,
    output: { file: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
    problems: ['agency_owes_nothing'],
  }),
  saveForm: route({
    method: 'PUT',
    path,
    allowed: formPolicy.write,
    summary: { th: 'เก็บร่างแบบรายงาน', en: 'Keep what was typed as a draft' },
    params: inRound,
    body: FormEdit,
    output: FormSaved,
    problems: ['agency_owes_nothing'],
  }),
  submitForm: route({
    method: 'POST',
    path: `${path}/submit`,
    allowed: formPolicy.write,
    summary: { th: 'ตรวจและบันทึกแบบรายงาน', en: 'Check the form and store it' },
    params: inRound,
    body: z.object({
      revision: z.int().min(0),
      acceptWarnings: z.boolean().default(false),
      reason: z.string().trim().min(1).max(1_000).optional(),
      ...SubmittedWith.shape,
    }),
    output: FormSubmitted,
    problems: ['agency_owes_nothing', 'form_changed', 'scan_unknown'],
  }),
  discardForm: route({
    method: 'POST',
    path: `${path}/discard`,
    allowed: formPolicy.write,
    summary: { th: 'ทิ้งร่างและเริ่มใหม่จากทะเบียน', en: 'Throw the draft away and start again from the record' },
    params: inRound,
    body: z.object({ revision: z.int().min(0) }),
    output: Form,
    problems: ['agency_owes_nothing', 'form_changed'],
  }),
};
