import type { ReadActivity } from '@tidtam/domain/import';
import type { Part, ProjectStatus } from '@tidtam/domain/project';
import { noTexts, type ReportContent, type ReportedFunding, textFields } from '@tidtam/domain/report';
import sql, { type Sql } from 'sql-template-tag';
import type { Transaction } from '../storage/index.ts';

/** A report version with the version of its project that it pins: what a decision looks at. */
export interface KnownVersion {
  readonly id: string;
  readonly agencyId: string;
  readonly projectId: string;
  readonly projectVersionId: string;
  /** Counts the project's own versions; the highest is the newest, whatever the clocks said. */
  readonly projectVersionNumber: number;
  readonly round: string;
  readonly number: number;
  readonly withdrawn: boolean;
  readonly reason: string | null;
  readonly importId: string | null;
  readonly dataDate: string | null;
  readonly content: ReportContent;
}

/** The columns of {@link knownColumns}. */
export interface KnownRow {
  id: string;
  agency_id: string;
  project_id: string;
  project_version_id: string;
  project_version_number: number;
  round_id: string;
  number: number;
  kind: string;
  import_id: string | null;
  data_date: string | null;
  status: ProjectStatus | null;
  status_derived: boolean;
  percent_complete: string | null;
  cells: Record<string, Record<string, string>>;
  code: string | null;
  guideline_code: string | null;
  starts: string | null;
  ends: string | null;
  months: string[];
  /** Of the project, ascending; what it says of each stands in the same place. */
  parts: Part[];
  budget: (number | null)[] | null;
  not_yet_allocated: boolean[] | null;
  reported_parts: Part[];
  committed: (number | null)[] | null;
  disbursed: (number | null)[] | null;
  project_texts: Texts | null;
  report_texts: Texts | null;
}

/** By field; an erased text is not there. */
type Texts = Readonly<
  Partial<Record<(typeof textFields)[number] | 'title' | 'activities' | 'reason', string>>
>;

/** What a statement asks of `v`, rows of report_version, beside {@link knownJoins}. */
export const knownColumns = sql`v.id, v.agency_id, v.project_id, v.project_version_id,
  p.number as project_version_number, v.round_id, v.number, v.kind, v.import_id, v.data_date,
  v.status, v.status_derived, v.percent_complete, v.cells, p.code, p.guideline_code, p.starts, p.ends, p.months,
  p.parts, p.budget, p.not_yet_allocated, v.parts as reported_parts, v.committed, v.disbursed,
  planned.texts as project_texts, said.texts as report_texts`;

export const knownJoins = sql`join project_version p on p.agency_id = v.agency_id and p.id = v.project_version_id
  left join report_text planned on planned.agency_id = v.agency_id
    and planned.version_id = v.project_version_id and planned.kind = 'project_version'
  left join report_text said on said.agency_id = v.agency_id
    and said.version_id = v.id and said.kind = 'report_version'`;

/** Versions that `where` selects (`v` is report_version), oldest first. */
export async function loadKnown(transaction: Transaction, where: Sql): Promise<readonly KnownVersion[]> {
  const rows = await transaction.rows<KnownRow>(
    sql`with v as materialized (select v.* from report_version v where ${where})
        select ${knownColumns} from v ${knownJoins} order by v.round_id, v.number, v.id`,
  );
  return rows.map(knownVersion);
}

/** The version that holds the newest of the project itself: its title, code, plan. */
export function newestOf<Version extends KnownVersion>(versions: readonly Version[]): Version | undefined {
  return versions.reduce<Version | undefined>(
    (newest, version) =>
      newest === undefined || version.projectVersionNumber >= newest.projectVersionNumber ? version : newest,
    undefined,
  );
}

export function knownVersion(row: KnownRow): KnownVersion {
  const texts = { ...row.project_texts, ...row.report_texts };
  return {
    id: row.id,
    agencyId: row.agency_id,
    projectId: row.project_id,
    projectVersionId: row.project_version_id,
    projectVersionNumber: row.project_version_number,
    round: row.round_id,
    number: row.number,
    withdrawn: row.kind === 'withdrawal',
    reason: texts.reason ?? null,
    importId: row.import_id,
    dataDate: row.data_date,
    content: contentOf(row, texts),
  };
}

function contentOf(row: KnownRow, texts: Texts): ReportContent {
  return {
    title: texts.title ?? '',
    code: row.code,
    guideline: row.guideline_code,
    funding: row.parts.map((part, at) => fundingOf(row, part, at)),
    percentComplete: row.percent_complete === null ? null : Number(row.percent_complete),
    status: row.status,
    statusDerived: row.status_derived,
    starts: row.starts,
    ends: row.ends,
    months: row.months,
    texts: Object.assign(
      { ...noTexts },
      ...textFields.map((field) => (field in texts ? { [field]: texts[field] } : {})),
    ),
    activities: activitiesOf(texts.activities),
  };
}

/** Written as JSON by the program itself; none, too, once the text is erased. */
function activitiesOf(text: string | undefined): readonly ReadActivity[] {
  return text === undefined ? [] : JSON.parse(text);
}

function fundingOf(row: KnownRow, part: Part, at: number): ReportedFunding {
  const reported = row.reported_parts.indexOf(part);
  return {
    part,
    budget: row.budget?.[at] ?? null,
    notYetAllocated: row.not_yet_allocated?.[at] ?? false,
    committed: row.committed?.[reported] ?? null,
    disbursed: row.disbursed?.[reported] ?? null,
    cells: row.cells[part] ?? {},
  };
}
