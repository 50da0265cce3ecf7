import { z } from 'zod';
import { AgencyCode, Day, Id, Instant, ProblemShape, ProvinceCode, RoundCode } from '../contract/index.ts';
import { projectStatuses } from '../project/index.ts';
import { ReportVersion } from '../report/index.ts';

const PartNumber = z.literal([1, 2, 3]);
/** What a person has typed so far, kept to the letter; an empty text is "not stated". */
const Typed = z.string().max(200);
/** As long as a workbook's cell, from where such texts come too. */
const Prose = z.string().max(32_767);

/** Money of a project in one part, as typed: `250,000`, `๒๕๐,๐๐๐.๕๐`. */
export const FormLine = z.object({
  part: PartNumber,
  budget: Typed,
  notYetAllocated: z.boolean(),
  committed: Typed,
  disbursed: Typed,
});
export type FormLine = z.infer<typeof FormLine>;

/** One project as it stands in the form. */
export const FormProject = z.object({
  /** Names it within the form: the project's id, or one that the page made for a new project. */
  key: Id,
  /** The record's project; `null` for a new one. */
  project: Id.nullable(),
  title: Prose,
  code: Prose,
  /** Code of a guideline, or empty. */
  guideline: Typed,
  /** One line per part, ascending, at least one. */
  lines: z.array(FormLine).min(1).max(3),
  percentComplete: Typed,
  /** Empty: it follows from the percent. */
  status: z.enum(['', ...projectStatuses]),
  starts: z.union([z.literal(''), Day]),
  ends: z.union([z.literal(''), Day]),
  texts: z.object({
    target: Prose,
    result: Prose,
    problems: Prose,
    suggestions: Prose,
    nextSteps: Prose,
    owner: Prose,
    note: Prose,
  }),
});
export type FormProject = z.infer<typeof FormProject>;

export const FormContent = z.object({
  projects: z.array(FormProject).max(5_000),
  /** Parts that say "ไม่มีโครงการ". */
  noProjects: z.array(PartNumber).max(3),
});
export type FormContent = z.infer<typeof FormContent>;

/**
 * What a form adds to what stands: whole projects as typed now, and projects taken out. `revision` is the one that
 * they were typed on.
 */
export const FormEdit = z.object({
  revision: z.int().min(0),
  put: z.array(FormProject).max(5_000),
  remove: z.array(Id).max(5_000),
  noProjects: FormContent.shape.noProjects,
});
export type FormEdit = z.infer<typeof FormEdit>;

/** A form that waits to be sent, as it is kept: each project with the revision in which it last changed. */
export const StoredForm = z.object({
  revision: z.int().min(0),
  projects: z.array(z.object({ revision: z.int(), project: FormProject })),
  removed: z.array(z.object({ revision: z.int(), key: Id })),
  noProjects: FormContent.shape.noProjects,
});
export type StoredForm = z.infer<typeof StoredForm>;

/** A project that the record knows: what the form is compared with. */
export const KnownReport = z.object({
  project: Id,
  title: z.string(),
  code: z.string().nullable(),
  /** The version that stands in this round. */
  current: ReportVersion.nullable(),
  /** The newest version of an earlier round of the fiscal year. */
  previous: z.object({ round: RoundCode, report: ReportVersion }).nullable(),
});
export type KnownReport = z.infer<typeof KnownReport>;

/** An agency's form for a round (แบบรายงานบนหน้าเว็บ), with all that it is checked against. */
export const Form = z.object({
  agency: z.object({ code: AgencyCode, name: z.string(), nameEn: z.string().nullable() }),
  province: ProvinceCode,
  round: RoundCode,
  /** 0 while nobody has typed anything. */
  revision: z.int().min(0),
  saved: z.object({ at: Instant, by: z.string() }).nullable(),
  content: FormContent,
  known: z.array(KnownReport),
  /** Parts that stand as "ไม่มีโครงการ" in the record. */
  statedNoProjects: FormContent.shape.noProjects,
  guidelines: z.array(z.object({ code: z.string(), name: z.string() })),
});
export type Form = z.infer<typeof Form>;

/** What saving an edit answers: the revision that stands, and what others changed since the edit's own. */
export const FormSaved = z.object({
  revision: z.int().min(1),
  savedAt: Instant,
  /** Projects as others left them. One that the edit changed too was not overwritten: it is to be merged. */
  theirs: z.array(FormProject),
  /** Projects that others took out. */
  gone: z.array(Id),
  noProjects: FormContent.shape.noProjects,
});
export type FormSaved = z.infer<typeof FormSaved>;

/** `cell` of a problem names a field of the form, see `fieldAddress`. */
export const FormSubmitted = z.object({
  status: z.enum(['stored', 'unchanged', 'refused']),
  problems: z.array(ProblemShape),
});
export type FormSubmitted = z.infer<typeof FormSubmitted>;
