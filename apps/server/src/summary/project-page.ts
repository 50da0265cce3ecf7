import type { ReportVersion } from '@tidtam/domain/report';
import type {
  ListedProblem,
  ListedProject,
  ProblemPage,
  ProjectOrder,
  ProjectPage,
  ProjectSearch,
} from '@tidtam/domain/summary';
import { saidIn } from '@tidtam/domain/text';
import sql, { join, raw, type Sql } from 'sql-template-tag';
import { versionsOf } from '../report/index.ts';
import type { Transaction } from '../storage/index.ts';
import { foundProjects, type Looked, type ProvinceInRound } from './found-projects.ts';
import { type ListKey, readListKey, writeListKey } from './list-key.ts';
import { readReach } from './list-reach.ts';
import { figuresByPart } from './place-totals.ts';
import { provinceSummary } from './queries.ts';
import { counted, type RollUpRow, rollUpsByPart } from './roll-up-rows.ts';

/** So many projects a page. */
const most = 50;

/** Where a page begins or ends; `after` is looked at first. */
interface At {
  readonly after?: string | undefined;
  readonly before?: string | undefined;
}

/**
 * A page of a province's projects, and the figures of all that are found. Run it in a repeatable-read transaction.
 * `null` where `after` or `before` names no place.
 */
export async function readProjectPage(
  transaction: Transaction,
  place: ProvinceInRound,
  { sort, after, before, ...search }: At & ProjectSearch & { readonly sort: ProjectOrder },
): Promise<ProjectPage | null> {
  const page = await readPage(transaction, place, search, sort, { after, before });
  if (page === null) return null;
  // What nobody searched is the province's own summary.
  const { parts, total } = page.found ?? (await provinceSummary(transaction, place.province, place.round));
  return { ...page.listed, projects: page.versions.map(listedProject), found: { parts, total } };
}

/** A page of those that tell of a problem or make a suggestion, by agency; the same rules. */
export async function readProblemPage(
  transaction: Transaction,
  place: ProvinceInRound,
  at: At,
): Promise<ProblemPage | null> {
  const page = await readPage(transaction, place, { problems: true }, 'agency', at);
  return page && { ...page.listed, projects: page.versions.map(listedProblem), found: page.count };
}

async function readPage(
  transaction: Transaction,
  place: ProvinceInRound,
  looked: Looked,
  sort: ProjectOrder,
  { after, before }: At,
) {
  const at = after ?? before;
  const key = at === undefined ? null : readListKey(at);
  if (at !== undefined && key === null) return null;
  const isBackwards = after === undefined && key !== null;
  const reach =
    sort === 'agency' && isWhole(looked)
      ? await readReach(transaction, place, {
          at: key === null ? null : key[1],
          isBackwards,
          most,
        })
      : null;
  const found = foundProjects(place, looked, reach?.agencies);
  const rows = await selectPage(transaction, found, sort, key, isBackwards);
  const figures = reach === null ? figuresByPart(rollUpsByPart(rows[0]?.figures ?? [])) : null;
  const count = reach?.count ?? figures?.total.projects ?? 0;
  const keyed = rows.flatMap((row) => (row.id === null ? [] : [row]));
  if (isBackwards) keyed.reverse();
  const passed = (reach?.passed ?? 0) + (rows[0]?.passed ?? 0);
  const first = keyed.length === 0 ? 0 : isBackwards ? passed - keyed.length + 1 : passed + 1;
  const versions = await versionsOf(
    transaction,
    keyed.map((row) => ({ agencyId: row.agency_id, version: row.id })),
  );
  return { listed: { first, ...waysFrom(keyed, first, count) }, versions, found: figures, count };
}

/** Whether nothing is looked for: then the roll-ups know where a page lies. */
function isWhole({ part, status, agency, mark, problems, text = '' }: Looked): boolean {
  return [part, status, agency, mark, problems].every((one) => one === undefined) && text.trim() === '';
}

function waysFrom(page: readonly KeyRow[], first: number, count: number) {
  const [top, end] = [page[0], page.at(-1)];
  const last = first + page.length - 1;
  return {
    previous: top === undefined || first === 1 ? null : writeListKey(keyOf(top)),
    next: end === undefined || last >= count ? null : writeListKey(keyOf(end)),
  };
}

interface KeyRow {
  readonly agency_id: string;
  readonly id: string;
  readonly sorted: number;
  readonly agency: string;
  readonly first_part: number;
  readonly title: string;
  readonly project_id: string;
}

/** One row without a project where the page has none. */
type PageRow = (KeyRow | { readonly id: null }) & {
  readonly figures: readonly RollUpRow[] | null;
  /** How many come before the page; of a page before a place, how many come before that place. */
  readonly passed: number;
};

const keyColumns = ['sorted', 'agency', 'first_part', 'title', 'project_id'] as const;
const keyOrder = sql`(${join(keyColumns.map((name) => raw(name)))})`;
const ascending = join(keyColumns.map((name) => raw(name)));
const descending = join(keyColumns.map((name) => raw(`${name} desc`)));

function keyOf(row: KeyRow): ListKey {
  return [row.sorted, row.agency, row.first_part, row.title, row.project_id];
}

/** What stands before the agency in an order, as a whole number, the smallest first; what is not stated comes last. */
const sortedBy: Readonly<Record<ProjectOrder, Sql>> = {
  agency: sql`0`,
  budget: sql`-coalesce(budget, -1)`,
  percent: sql`coalesce(percent_complete * 100, 10001)::bigint`,
  changed: sql`-(extract(epoch from recorded_at) * 1000000)::bigint`,
};

function selectPage(
  transaction: Transaction,
  found: Sql,
  sort: ProjectOrder,
  key: ListKey | null,
  isBackwards: boolean,
): Promise<readonly PageRow[]> {
  const place = key && sql`(${key[0]}::bigint, ${key[1]}, ${key[2]}::int, ${key[3]}, ${key[4]}::uuid)`;
  const isIn =
    place === null ? sql`true` : isBackwards ? sql`${keyOrder} < ${place}` : sql`${keyOrder} > ${place}`;
  const isPassed = place === null ? sql`false` : isBackwards ? isIn : sql`${keyOrder} <= ${place}`;
  return transaction.rows<PageRow>(
    sql`with ${found}, keyed as materialized (
          select project.agency_id, project.id, project_id, (${sortedBy[sort]})::bigint as sorted,
            a.code as agency, first_part, left(coalesce(t.title, ''), 60) collate "th-x-icu" as title
          from project
          join agency a on a.id = project.agency_id
          left join report_text t on t.agency_id = project.agency_id
            and t.version_id = project.project_version_id and t.kind = 'project_version'
        ), page as (
          select * from keyed where ${isIn} order by ${isBackwards ? descending : ascending} limit ${most}
        ), figures as (
          select part, ${counted} from (
            select 0 as part, status, percent_complete, budget, committed, disbursed from project
            union all
            select part, status, percent_complete, line_budget, line_committed, line_disbursed from line
          ) each group by part
        )
        select (select json_agg(figures) from figures) as figures,
          (select (count(*) filter (where ${isPassed}))::int from keyed) as passed, page.*
        from (select) one left join page on true
        order by ${isBackwards ? descending : ascending}`,
  );
}

function listedProject(version: ReportVersion): ListedProject {
  const { code, percentComplete } = version;
  const funding = version.funding.map(({ cells: _, ...line }) => line);
  return { ...listedAlike(version), code, percentComplete, funding };
}

function listedProblem(version: ReportVersion): ListedProblem {
  const { problems, suggestions } = version.texts;
  const said = { problems: saidIn(problems), suggestions: saidIn(suggestions) };
  return { ...listedAlike(version), ...said };
}

function listedAlike(version: ReportVersion) {
  const { project, agency, agencyName, agencyNameEn, title, status, statusDerived } = version;
  return { project, agency, agencyName, agencyNameEn, title, status, statusDerived };
}
