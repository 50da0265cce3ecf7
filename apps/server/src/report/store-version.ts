import { compareContents, type ReportContent, textFields } from '@tidtam/domain/report';
import { appendEntries, type LedgerEntry, saltText } from '../ledger/index.ts';
import {
  type AgencyPlace,
  type CommandContext,
  type InsertRow,
  insertRows,
  recordedBy,
  sha256Of,
} from '../write/index.ts';
import { type KnownVersion, newestOf } from './known-versions.ts';

/** An agency's reports to a province in a round. */
export interface PlaceInRound extends AgencyPlace {
  readonly round: string;
  readonly fiscalYear: number;
}

/** A version to be added to the record. */
export interface NewVersion {
  readonly place: PlaceInRound;
  readonly projectId: string;
  readonly isNewProject: boolean;
  readonly content: ReportContent;
  /** All versions of the project so far, any round. */
  readonly known: readonly KnownVersion[];
  readonly kind: 'report' | 'withdrawal';
  readonly importId: string | null;
  readonly restates: string | null;
  readonly reason: string | null;
  readonly dataDate: string | null;
}

type Rows = Record<'project' | 'project_version' | 'report_version', InsertRow[]>;

/** A version that was added. */
export interface StoredVersion {
  readonly place: PlaceInRound;
  readonly projectId: string;
  readonly versionId: string;
}

/**
 * Stores new versions of reports with their ledger entries, of one agency or many: insert only, one statement per
 * table. The pointers in `report` and the roll-up are the caller's to move.
 */
export function storeVersions(
  context: CommandContext,
  versions: readonly NewVersion[],
): readonly StoredVersion[] {
  const rows: Rows = { project: [], project_version: [], report_version: [] };
  const entries: LedgerEntry[] = [];
  const stored = versions.map((version) => addVersion(context, version, rows, entries));
  for (const [table, tableRows] of Object.entries(rows)) insertRows(context.transaction, table, tableRows);
  appendEntries(context, entries);
  return stored;
}

function addVersion(
  context: CommandContext,
  version: NewVersion,
  rows: Rows,
  entries: LedgerEntry[],
): StoredVersion {
  const { place } = version;
  const own = { agency_id: place.agencyId, province_code: place.province };
  if (version.isNewProject) {
    rows.project.push({ ...own, id: version.projectId, fiscal_year: place.fiscalYear });
  }
  const projectVersionId = sameProjectVersion(version) ?? addProjectVersion(context, version, rows, entries);
  const versionId = context.newId();
  const { content } = version;
  rows.report_version.push({
    ...own,
    ...recordedBy(context),
    id: versionId,
    project_id: version.projectId,
    round_id: place.round,
    number: nextNumber(version, place.round),
    project_version_id: projectVersionId,
    import_id: version.importId,
    kind: version.kind,
    restates: version.restates,
    status: content.status,
    status_derived: content.statusDerived,
    percent_complete: content.percentComplete,
    parts: content.funding.map(({ part }) => part),
    committed: content.funding.map(({ committed }) => committed),
    disbursed: content.funding.map(({ disbursed }) => disbursed),
    cells: cellsOf(content),
    data_date: version.dataDate,
    recorded_for: place.agencyId,
  });
  const texts = [
    ...textFields.flatMap((field) => saltText(context, field, content.texts[field])),
    ...saltText(context, 'reason', version.reason),
  ];
  entries.push({
    agencyId: place.agencyId,
    province: place.province,
    kind: 'report_version',
    subject: versionId,
    body: reportBody(version, projectVersionId),
    texts,
  });
  return { place, projectId: version.projectId, versionId };
}

/** The newest project version when nothing that it holds has changed, so that versions are not piled up. */
function sameProjectVersion({ known, content }: NewVersion): string | null {
  const newest = newestOf(known);
  if (newest === undefined) return null;
  const reported = new Set(['committed', 'disbursed', 'percentComplete', 'status', ...textFields]);
  const changed = compareContents(newest.content, content).some((change) => !reported.has(change.field));
  return changed ? null : newest.projectVersionId;
}

function addProjectVersion(
  context: CommandContext,
  { place, projectId, content, known }: NewVersion,
  rows: Rows,
  entries: LedgerEntry[],
): string {
  const own = { agency_id: place.agencyId, province_code: place.province };
  const id = context.newId();
  const body = {
    project: projectId,
    number: (newestOf(known)?.projectVersionNumber ?? 0) + 1,
    code: content.code,
    guideline: content.guideline,
    starts: content.starts,
    ends: content.ends,
    months: content.months,
    funding: content.funding.map(({ part, budget, notYetAllocated }) => ({ part, budget, notYetAllocated })),
  };
  rows.project_version.push({
    ...own,
    id,
    project_id: projectId,
    number: body.number,
    code: content.code,
    guideline_code: content.guideline,
    starts: content.starts,
    ends: content.ends,
    months: content.months,
    parts: content.funding.map(({ part }) => part),
    budget: content.funding.map(({ budget }) => budget),
    not_yet_allocated: content.funding.map(({ notYetAllocated }) => notYetAllocated),
    recorded_at: context.at,
    recorded_by: context.actor.person.id,
  });
  const activities = content.activities.length === 0 ? null : JSON.stringify(content.activities);
  const texts = [
    ...saltText(context, 'title', content.title),
    ...saltText(context, 'activities', activities),
  ];
  const { agencyId, province } = place;
  entries.push({ agencyId, province, kind: 'project_version', subject: id, body, texts });
  return id;
}

function reportBody(version: NewVersion, projectVersionId: string): Record<string, unknown> {
  const { content, place } = version;
  return {
    project: version.projectId,
    projectVersion: projectVersionId,
    round: place.round,
    number: nextNumber(version, place.round),
    kind: version.kind,
    import: version.importId,
    restates: version.restates,
    dataDate: version.dataDate,
    status: content.status,
    statusDerived: content.statusDerived,
    percentComplete: content.percentComplete,
    funding: content.funding.map(({ part, committed, disbursed }) => ({ part, committed, disbursed })),
    // A sheet's name is a person's: the ledger holds a hash of it.
    cells: sha256Of(cellsOf(content)),
  };
}

function cellsOf(content: ReportContent) {
  return Object.fromEntries(content.funding.map((line) => [line.part, line.cells]));
}

function nextNumber({ known }: NewVersion, round: string): number {
  return known.filter((version) => version.round === round).length + 1;
}
