import { z } from 'zod';
import { AgencyCode, Id, Instant, ProvinceCode, RoundCode, route } from '../contract/index.ts';
import { capacities } from '../person/index.ts';
import { CoveringLetter } from './letter.ts';
import { submissionPolicy } from './policy.ts';
import { decisions, reviewRefusals, standings } from './standing.ts';

const inRound = z.object({ agency: AgencyCode, province: ProvinceCode, round: RoundCode });
const path = '/api/agencies/:agency/provinces/:province/rounds/:round';

/** What goes with a report when it is submitted; either may follow, the letter as an event of its own. */
export const SubmittedWith = z.object({
  letter: CoveringLetter.optional(),
  /** Of a submission on an agency's behalf: how the report came, and why the agency does not submit it. */
  behalf: z.string().trim().min(1).max(1_000).optional(),
});
export type SubmittedWith = z.infer<typeof SubmittedWith>;

const Event = z.object({ id: Id, at: Instant, by: z.string(), capacity: z.enum(capacities) });

/** A letter as it is shown: its texts may have been erased, and are `null` then. */
export const SigningShown = Event.extend({
  manner: z.enum(['letter', 'in_person']),
  letter: z
    .object({
      number: z.string().nullable(),
      date: z.string(),
      as: z.enum(['holder', 'acting', 'delegated']),
      name: z.string().nullable(),
      position: z.string().nullable(),
      actingFor: z.string().nullable(),
    })
    .nullable(),
});
export type SigningShown = z.infer<typeof SigningShown>;

/** One act of submitting (การนำส่ง): a file of the agency's, or the form in the page. */
export const Submission = Event.extend({
  kind: z.enum(['import', 'form']),
  /** The draft of an imported file, where whoever asks may open it, and the file's name. */
  draft: Id.nullable(),
  file: z.string().nullable(),
  withdrawn: z.boolean(),
  cover: z.enum(['in_person', 'letter', 'on_behalf', 'unsigned']),
  behalf: z.string().nullable(),
  signings: z.array(SigningShown),
  reviews: z.array(
    Event.extend({ decision: z.enum(decisions), reason: z.string().nullable(), number: z.int().min(1) }),
  ),
});
export type Submission = z.infer<typeof Submission>;

/**
 * How much was ever recorded of an agency's report of a round: it grows with every submission, withdrawal, letter and
 * decision. Whoever decides says which they saw.
 */
export const Revision = z.int().min(0);

/** All that was submitted of an agency's report, newest first, with what whoever asks may do about it. */
export const Submissions = z.object({
  revision: Revision,
  standing: z.enum(standings).nullable(),
  /** It was received, and some of it was taken back since: it waits to be received again. */
  reopened: z.boolean(),
  submissions: z.array(Submission),
  may: z.object({
    /** Attach a covering letter. */
    attach: z.boolean(),
    /** Stand for what was submitted, as the head of the agency. */
    sign: z.boolean(),
    /** Take back a form that was sent; an import is taken back on the page of its file. */
    withdraw: z.boolean(),
    receive: z.boolean(),
    return: z.boolean(),
  }),
  /** Why a report that waits is not received by whoever asks; `null` where they may, or nobody of theirs does. */
  refusal: z.enum(reviewRefusals).nullable(),
});
export type Submissions = z.infer<typeof Submissions>;

/** An agency's report of a round on its way. */
export const AgencySubmitted = z.object({
  agency: AgencyCode,
  name: z.string(),
  nameEn: z.string().nullable(),
  standing: z.enum(standings),
  cover: z.enum(['in_person', 'letter', 'on_behalf', 'unsigned']),
  /** The newest submission was recorded by somebody else on the agency's behalf, with a letter or without. */
  onBehalf: z.boolean(),
  /** Of the newest submission. */
  at: Instant,
  by: z.string(),
  /** Whoever asks may receive it; else why not. */
  mayReceive: z.boolean(),
  refusal: z.enum(reviewRefusals).nullable(),
});
export type AgencySubmitted = z.infer<typeof AgencySubmitted>;

export const submissionRoutes = {
  listSubmitted: route({
    method: 'GET',
    path: '/api/provinces/:province/rounds/:round/submissions',
    allowed: submissionPolicy.readPlace,
    summary: { th: 'รายงานที่นำส่งและรอรับของจังหวัด', en: 'What was submitted to a province, and waits' },
    params: z.object({ province: ProvinceCode, round: RoundCode }),
    output: z.array(AgencySubmitted),
  }),
  getSubmissions: route({
    method: 'GET',
    path: `${path}/submissions`,
    allowed: submissionPolicy.read,
    summary: { th: 'การนำส่งและการรับรายงานของหน่วยงาน', en: "What was submitted of an agency's report" },
    params: inRound,
    output: Submissions,
  }),
  keepScan: route({
    method: 'POST',
    path: '/api/scans',
    allowed: submissionPolicy.attach,
    summary: { th: 'เก็บไฟล์สแกนของหนังสือนำส่ง', en: 'Keep the scan of a covering letter' },
    upload: true,
    output: z.object({ scan: z.string(), type: z.string(), bytes: z.int() }),
    problems: ['scan_missing', 'scan_kind', 'scan_large'],
  }),
  attachLetter: route({
    method: 'POST',
    path: `${path}/submissions/:submission/letter`,
    allowed: submissionPolicy.attach,
    summary: { th: 'แนบหนังสือนำส่งที่ลงนามแล้ว', en: 'Attach the signed covering letter' },
    params: inRound.extend({ submission: Id }),
    body: CoveringLetter,
    output: Submissions,
    problems: ['scan_unknown', 'submission_withdrawn'],
  }),
  withdrawForm: route({
    method: 'POST',
    path: `${path}/submissions/:submission/withdraw`,
    allowed: submissionPolicy.withdrawForm,
    summary: { th: 'ถอนแบบรายงานที่ส่งแล้วทั้งฉบับ', en: 'Take back a form that was sent, as a whole' },
    params: inRound.extend({ submission: Id }),
    body: z.object({ reason: z.string().trim().min(1).max(1_000) }),
    output: Submissions,
    problems: ['already_withdrawn'],
  }),
  signInPerson: route({
    method: 'POST',
    path: `${path}/submissions/:submission/sign`,
    allowed: submissionPolicy.signInPerson,
    summary: { th: 'หัวหน้าหน่วยงานยืนยันการนำส่ง', en: 'Stand for a submission as the head of the agency' },
    params: inRound.extend({ submission: Id }),
    output: Submissions,
    problems: ['already_signed', 'submission_withdrawn'],
  }),
  downloadScan: route({
    method: 'GET',
    path: `${path}/signings/:signing/scan`,
    allowed: submissionPolicy.read,
    summary: { th: 'ไฟล์สแกนของหนังสือนำส่ง', en: 'The scan of a covering letter' },
    params: inRound.extend({ signing: Id }),
    // Never named as what it is: nothing that somebody uploaded opens within our own pages.
    output: { file: 'application/octet-stream' },
  }),
  reviewReport: route({
    method: 'POST',
    path: `${path}/review`,
    allowed: submissionPolicy.review,
    summary: { th: 'รับรายงานหรือส่งคืนพร้อมเหตุผล', en: 'Receive a report, or return it with the reason' },
    params: inRound,
    body: z.discriminatedUnion('decision', [
      z.object({ decision: z.literal('received'), revision: Revision }),
      z.object({
        decision: z.literal('returned'),
        revision: Revision,
        reason: z.string().trim().min(1).max(2_000),
      }),
    ]),
    output: Submissions,
    problems: [...reviewRefusals, 'submissions_changed'],
  }),
};
