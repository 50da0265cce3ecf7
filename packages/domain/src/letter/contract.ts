import { z } from 'zod';
import { AgencyCode, ProvinceCode, RoundCode, route } from '../contract/index.ts';
import { LetterKind } from './model.ts';
import { letterPolicy } from './policy.ts';

const about = z.object({ agency: AgencyCode, province: ProvinceCode, round: RoundCode, letter: LetterKind });
const path = '/api/agencies/:agency/provinces/:province/rounds/:round/letters/:letter';
const options = z.object({
  language: z.enum(['th', 'en']).default('th'),
  digits: z.enum(['arabic', 'thai']).default('thai'),
});
const problems = ['nothing_missing', 'nothing_reported', 'paper_stopped'] as const;

export const letterRoutes = {
  downloadLetterWord: route({
    method: 'GET',
    path: `${path}/letter.docx`,
    allowed: letterPolicy.read,
    summary: { th: 'หนังสือเร่งรัดหรือนำส่งรายงาน (Word)', en: 'A reminder or covering letter in Word' },
    params: about,
    query: options,
    output: { file: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' },
    problems,
  }),
  downloadLetterPdf: route({
    method: 'GET',
    path: `${path}/letter.pdf`,
    allowed: letterPolicy.read,
    summary: { th: 'หนังสือเร่งรัดหรือนำส่งรายงาน (PDF)', en: 'A reminder or covering letter in PDF' },
    params: about,
    query: options,
    output: { file: 'application/pdf' },
    problems,
  }),
};
