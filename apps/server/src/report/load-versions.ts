import type { ReadActivity } from '@tidtam/domain/import';
import type { Part, ProjectStatus } from '@tidtam/domain/project';
import { noTexts, type ReportContent, type ReportedFunding, textFields } from '@tidtam/domain/report';
import sql, { type Sql } from 'sql-template-tag';
import type { Transaction } from '../storage/index.ts';

/** A report version with what it pins, before it is dressed for a page. */
export interface LoadedVersion {
  readonly id: string;
  readonly agencyId: string;
  readonly agency: string;
  readonly agencyName: string;
  readonly agencyNameEn: string | null;
  readonly projectId: string;
  readonly projectVersionId: string;
  /** Counts the project's own versions; the highest is the newest, whatever the clocks said. */
  readonly projectVersionNumber: number;
  readonly province: string;
  readonly round: string;
  readonly number: number;
  readonly withdrawn: boolean;
  readonly reason: string | null;
  readonly importId: string | null;
  /** True when the import that it came from was taken back since. */
  readonly importWithdrawn: boolean;
  readonly dataDate: string | null;
  readonly draftId: string | null;
  readonly file: string | null;
  readonly recordedAt: string;
  readonly recordedBy: string;
  readonly content: ReportContent;
}

interface VersionRow {
  id: string;
  agency_id: string;
  agency: string;
  agency_name: string;
  agency_name_en: string | null;
  project_id: string;
  project_version_id: string;
  project_version_number: number;
  province_code: string;
  round_id: string;
  number: number;
  kind: string;
  import_id: string | null;
  import_withdrawn: boolean;
  data_date: string | null;
  draft_id: string | null;
  file_name: string | null;
  status: ProjectStatus | null;
  status_derived: boolean;
  percent_complete: string | null;
  cells: Record<string, Record<string, string>>;
  code: string | null;
  guideline_code: string | null;
  starts: string | null;
  ends: string | null;
  months: string[];
  recorded_at: string;
  recorded_by: string | null;
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

/** The version that holds the newest of the project itself: its title, code, plan. */
export function newestOf(versions: readonly LoadedVersion[]): LoadedVersion | undefined {
  return versions.reduce<LoadedVersion | undefined>(
    (newest, version) =>
      newest === undefined || version.projectVersionNumber >= newest.projectVersionNumber ? version : newest,
    undefined,
  );
}

/** Versions that `where` selects (`v` is report_version), oldest first. */
export function loadVersions(transaction: Transaction, where: Sql): Promise<readonly LoadedVersion[]> {
  return loadFrom(transaction, sql`report_version v where ${where}`);
}

/** Versions that stand, withdrawals left out, of reports that `where` selects (`r` is report), oldest first. */
export function loadStanding(transaction: Transaction, where: Sql): Promise<readonly LoadedVersion[]> {
  return loadFrom(
    transaction,
    sql`report r join report_version v on v.agency_id = r.agency_id and v.id = r.current_version
        where v.kind = 'report' and ${where}`,
  );
}

async function loadFrom(transaction: Transaction, from: Sql): Promise<readonly LoadedVersion[]> {
  const rows = await selectVersions(transaction, from);
  return rows.map(assemble);
}

function selectVersions(transaction: Transaction, from: Sql): Promise<readonly VersionRow[]> {
  return transaction.rows<VersionRow>(
    sql`with v as materialized (select v.* from ${from})
        select v.id, v.agency_id, a.code as agency, a.name as agency_name, a.name_en as agency_name_en,
          v.project_id, v.project_version_id, p.number as project_version_number, v.province_code, v.round_id, v.number, v.kind, v.import_id,
          w.import_id is not null as import_withdrawn, v.data_date, n.texts->>'file_name' as file_name,
          -- What somebody else brought may not open for whoever looks.
          (select d.id from import_draft d where d.id = i.draft_id) as draft_id,
          v.status, v.status_derived, v.percent_complete, v.cells,
          p.code, p.guideline_code, p.starts, p.ends, p.months,
          v.recorded_at, person.name as recorded_by,
          p.parts, p.budget, p.not_yet_allocated, v.parts as reported_parts, v.committed, v.disbursed,
          planned.texts as project_texts, said.texts as report_texts
        from v
        join project_version p on p.agency_id = v.agency_id and p.id = v.project_version_id
        join agency a on a.id = v.agency_id
        left join import i on i.agency_id = v.agency_id and i.id = v.import_id
        left join report_text n
          on n.agency_id = v.agency_id and n.version_id = v.import_id and n.kind = 'import'
        left join report_text planned
          on planned.agency_id = v.agency_id and planned.version_id = v.project_version_id and planned.kind = 'project_version'
        left join report_text said
          on said.agency_id = v.agency_id and said.version_id = v.id and said.kind = 'report_version'
        left join import_withdrawal w on w.agency_id = v.agency_id and w.import_id = v.import_id
        left join person on person.id = v.recorded_by
        order by v.round_id, v.number, v.id`,
  );
}

function assemble(row: VersionRow): LoadedVersion {
  const texts = { ...row.project_texts, ...row.report_texts };
  return {
    id: row.id,
    agencyId: row.agency_id,
    agency: row.agency,
    agencyName: row.agency_name,
    agencyNameEn: row.agency_name_en,
    projectId: row.project_id,
    projectVersionId: row.project_version_id,
    projectVersionNumber: row.project_version_number,
    province: row.province_code,
    round: row.round_id,
    number: row.number,
    withdrawn: row.kind === 'withdrawal',
    reason: texts.reason ?? null,
    importId: row.import_id,
    importWithdrawn: row.import_withdrawn,
    dataDate: row.data_date,
    draftId: row.draft_id,
    file: row.file_name,
    recordedAt: row.recorded_at,
    recordedBy: row.recorded_by ?? '',
    content: contentOf(row, texts),
  };
}

function contentOf(row: VersionRow, texts: Texts): ReportContent {
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

function fundingOf(row: VersionRow, part: Part, at: number): ReportedFunding {
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
