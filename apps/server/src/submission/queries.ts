import type { Capacity } from '@tidtam/domain/person';
import {
  coverOf,
  type Office,
  type ReportState,
  type Submission,
  type SubmissionState,
} from '@tidtam/domain/submission';
import sql, { type Sql } from 'sql-template-tag';
import { among, type Transaction } from '../storage/index.ts';
import type { Source } from './record-signing.ts';

/** A submission as it is shown, with what deciding about it needs. */
export interface LoadedSubmission extends SubmissionState {
  readonly agencyId: string;
  readonly source: Source;
  readonly shown: Submission;
}

interface SentRow {
  kind: 'import' | 'form';
  agency_id: string;
  id: string;
  draft: string | null;
  file: string | null;
  withdrawn: boolean;
  behalf: string | null;
  at: string;
  person: string;
  by: string;
  capacity: Capacity;
}

interface EventRow {
  id: string;
  source: string;
  at: string;
  person: string;
  by: string;
  capacity: Capacity;
}

interface SigningRow extends EventRow {
  manner: 'letter' | 'in_person';
  date: string | null;
  as: 'holder' | 'acting' | 'delegated' | null;
  texts: Readonly<Record<string, string>>;
}

interface ReviewRow extends EventRow {
  decision: 'received' | 'returned';
  number: number;
  reason: string | null;
}

/** Of one agency, of some, or of all in sight. */
interface Asked {
  readonly province: string;
  readonly round: string;
  readonly agencyId?: string;
  readonly agencyIds?: readonly string[] | undefined;
}

export type LoadedReport = ReportState<LoadedSubmission>;

const nothing: LoadedReport = { submissions: [], changed: false };

/** What was submitted of an agency's report of a round. */
export async function loadReport(
  transaction: Transaction,
  place: Asked & { readonly agencyId: string },
): Promise<LoadedReport> {
  return (await loadReports(transaction, place)).get(place.agencyId) ?? nothing;
}

/**
 * What was submitted to a province in a round, by the agencies' ids. Section 4 is its committee's and no agency's report:
 * the import that only brought it is left out.
 */
export async function loadReports(
  transaction: Transaction,
  { province, round, agencyId, agencyIds = agencyId === undefined ? undefined : [agencyId] }: Asked,
): Promise<ReadonlyMap<string, LoadedReport>> {
  const where = (row: Sql) => sql`${row}.province_code = ${province} and ${row}.round_id = ${round}
    ${agencyIds === undefined ? sql`` : sql`and ${among(sql`${row}.agency_id`, agencyIds)}`}`;
  const [sent, signings, reviews, changes] = await Promise.all([
    transaction.rows<SentRow>(sentOf(where)),
    transaction.rows<SigningRow>(signingsOf(where)),
    transaction.rows<ReviewRow>(reviewsOf(where)),
    transaction.rows<{ agency_id: string }>(changesOf(where)),
  ]);
  const signed = Map.groupBy(signings, ({ source }) => source);
  const reviewed = Map.groupBy(reviews, ({ source }) => source);
  const changed = new Set(changes.map(({ agency_id }) => agency_id));
  const submissions = sent.map((row) => assemble(row, signed.get(row.id) ?? [], reviewed.get(row.id) ?? []));
  const byAgency = Map.groupBy(submissions, (one) => one.agencyId);
  return new Map([...byAgency].map(([id, all]) => [id, { submissions: all, changed: changed.has(id) }]));
}

const sentOf = (where: (row: Sql) => Sql) => sql`
  with sent as (
    select 'import' as kind, i.agency_id, i.id, i.draft_id as draft, i.recorded_at, i.recorded_by, i.capacity
    from import i
    where ${where(sql`i`)} and not exists (
      select from section4_version s where s.agency_id = i.agency_id and s.import_id = i.id)
    union all
    select 'form', f.agency_id, f.id, null, f.recorded_at, f.recorded_by, f.capacity
    from form_submission f where ${where(sql`f`)}
  )
  select s.kind, s.agency_id, s.id, d.id as draft, t.texts->>'file_name' as file, coalesce(w.import_id, y.form_id) is not null as withdrawn,
    t.texts->>'behalf' as behalf,
    s.recorded_at as at, s.recorded_by as person, coalesce(p.name, '') as by, s.capacity
  from sent s
  -- What somebody else brought with other agencies' rows is not there for whoever looks for one agency.
  left join import_draft d on d.id = s.draft
  left join import_withdrawal w on w.agency_id = s.agency_id and w.import_id = s.id
  left join form_withdrawal y on y.agency_id = s.agency_id and y.form_id = s.id
  left join report_text t on t.agency_id = s.agency_id and t.version_id = s.id and t.kind in ('import', 'form_submission')
  left join person p on p.id = s.recorded_by
  order by s.recorded_at, s.id`;

const signingsOf = (where: (row: Sql) => Sql) => sql`
  select g.id, coalesce(g.import_id, g.form_id) as source, g.manner, g.letter_date as date, g.signed_as as as,
    g.recorded_at as at, g.recorded_by as person, coalesce(p.name, '') as by, g.capacity,
    coalesce(t.texts, '{}') as texts
  from signing g
  left join report_text t on t.agency_id = g.agency_id and t.version_id = g.id and t.kind = 'signing'
  left join person p on p.id = g.recorded_by
  where ${where(sql`g`)}
  order by g.recorded_at, g.id`;

const reviewsOf = (where: (row: Sql) => Sql) => sql`
  select r.id, coalesce(r.import_id, r.form_id) as source, r.decision, r.number, t.texts->>'reason' as reason,
    r.recorded_at as at, r.recorded_by as person, coalesce(p.name, '') as by, r.capacity
  from review_event r
  left join report_text t on t.agency_id = r.agency_id and t.version_id = r.id and t.kind = 'review'
  left join person p on p.id = r.recorded_by
  where ${where(sql`r`)}
  order by r.number, r.id`;

/**
 * Whose report is another than was received: by another version, which may say that the project was withdrawn, or by an
 * import or form of the last receiving that was withdrawn, which may have said that there are no projects.
 */
const changesOf = (where: (row: Sql) => Sql) => sql`
  select r.agency_id from report r where ${where(sql`r`)} and r.received_version <> r.current_version
  union
  select e.agency_id
  from review_event e
  left join import_withdrawal w on w.agency_id = e.agency_id and w.import_id = e.import_id
  left join form_withdrawal y on y.agency_id = e.agency_id and y.form_id = e.form_id
  where (w.import_id is not null or y.form_id is not null) and ${where(sql`e`)} and e.decision = 'received' and not exists (
    select from review_event later where later.agency_id = e.agency_id and later.province_code = e.province_code
      and later.round_id = e.round_id and later.number > e.number)`;

function assemble(
  row: SentRow,
  signings: readonly SigningRow[],
  reviews: readonly ReviewRow[],
): LoadedSubmission {
  const { kind, id, draft, file, withdrawn, behalf, at, by, capacity } = row;
  const state = { capacity, signings: signings.map(({ manner, person }) => ({ manner, by: person })) };
  return {
    ...state,
    agencyId: row.agency_id,
    source: kind === 'import' ? { importId: id, formId: null } : { importId: null, formId: id },
    submittedBy: row.person,
    withdrawn,
    reviews: reviews.map(({ number, decision }) => ({ number, decision })),
    shown: {
      ...{ kind, id, draft, file, withdrawn, behalf, at, by, capacity },
      cover: coverOf(state),
      signings: signings.map(shownSigning),
      reviews: reviews.map(({ source: _source, person: _person, ...review }) => review),
    },
  };
}

function shownSigning({ id, at, by, capacity, manner, date, as, texts }: SigningRow) {
  return {
    ...{ id, at, by, capacity, manner },
    letter:
      date === null || as === null
        ? null
        : {
            ...{ date, as },
            number: texts.letter_number ?? null,
            name: texts.signatory ?? null,
            position: texts.signatory_position ?? null,
            actingFor: texts.acting_for ?? null,
          },
  };
}

/** Whose reports these are, by the agencies' ids: an agency's, or an office's of the lead agency. */
export async function officesOf(
  transaction: Transaction,
  agencyIds: readonly string[],
): Promise<
  ReadonlyMap<
    string,
    { readonly code: string; readonly name: string; readonly nameEn: string | null; readonly office: Office }
  >
> {
  const rows = await transaction.rows<{
    id: string;
    code: string;
    name: string;
    nameEn: string | null;
    office: Office;
  }>(
    sql`select id, code, name, name_en as "nameEn", case when sector <> 'lead' then 'agency'
          when home_province is null then 'lead_wider' else 'lead_province' end as office
        from agency where ${among(sql`id`, agencyIds)}`,
  );
  return new Map(rows.map(({ id, ...agency }) => [id, agency]));
}

/** The scan of a signing of an agency's report; `null` when there is none. */
export async function findScanOf(
  transaction: Transaction,
  place: { readonly agencyId: string; readonly province: string; readonly round: string },
  signing: string,
): Promise<{ readonly sha256: string; readonly type: string } | null> {
  const [scan] = await transaction.rows<{ sha256: string; type: string }>(
    sql`select scan_sha256 as sha256, scan_type as type from signing
        where agency_id = ${place.agencyId} and id = ${signing} and province_code = ${place.province}
          and round_id = ${place.round} and scan_sha256 is not null`,
  );
  return scan ?? null;
}
