import type { RoundId } from '@tidtam/domain/round';
import { searchFold } from '@tidtam/domain/search';
import { type MarkName, markNames, type ProjectSearch } from '@tidtam/domain/summary';
import { besideSaid, nothingSaid } from '@tidtam/domain/text';
import sql, { empty, join, raw, type Sql } from 'sql-template-tag';
import { patternOf } from '../search/index.ts';
import type { Transaction } from '../storage/index.ts';

export interface ProvinceInRound {
  readonly province: string;
  readonly round: RoundId;
}

/** What each mark means, of a row of `line`: as the roll-up counts it. A cancelled project has no money, and so no mark. */
const isMarked: Readonly<Record<MarkName, Sql>> = {
  spent_without_progress: sql`disbursed > 0 and coalesce(percent_complete, 0) = 0`,
  spent_over_budget: sql`disbursed > budget`,
  behind: sql`status in ('delayed', 'suspended')`,
  nothing_stated: sql`status is null and percent_complete is null`,
};

/** Whether a text says anything, as `saidIn` has it; null of no text. */
export const saysSomething = (text: Sql) =>
  sql`regexp_replace(${text}, ${besideSaid}, '', 'g') !~* ${nothingSaid}`;

/** Whether a report tells of a problem or makes a suggestion, and not only that there is none. */
const tellsOfProblem = sql`exists (
        select from report_text t
        where t.agency_id = standing.agency_id and t.version_id = standing.id and t.kind = 'report_version'
          and (${saysSomething(sql`t.texts->>'problems'`)} or ${saysSomething(sql`t.texts->>'suggestions'`)}))`;

/** What is looked for; `problems` are those who tell of one. */
export interface Looked extends ProjectSearch {
  readonly problems?: boolean;
}

/**
 * The reports that stand in a province's round and that somebody looks for, as the first parts of a statement: `line`,
 * one row a funding line, and `project`, one row a report with its money of all lines. What is looked for is a value and
 * not another statement, so that few plans are kept; and each part is read from the one before without joining two of
 * them, since PostgreSQL expects a single row of a province (decision 26) and would go through all for each. `within`
 * are agencies beyond which nothing is looked for.
 */
export function foundProjects(
  { province, round }: ProvinceInRound,
  looked: Looked = {},
  within: readonly string[] | null = null,
): Sql {
  const ids = within && [...within];
  const { part = null, status = null, agency = null, mark = null, text = '', problems = false } = looked;
  const words = wordsOf(text);
  return sql`standing as materialized (
      select v.agency_id, v.id, v.project_id, v.project_version_id, v.status, v.percent_complete, v.recorded_at,
        v.parts, v.committed, v.disbursed
      from report r join report_version v on v.agency_id = r.agency_id and v.id = r.current_version
      where r.province_code = ${province} and r.round_id = ${round} and v.kind = 'report'
        and (${agency}::text is null or r.agency_id = (select id from agency where code = ${agency}))
        and (${ids}::uuid[] is null or r.agency_id = any (${ids}))
        and (${status}::text is null or coalesce(v.status, 'not_stated') = ${status})
    ), stated as (
      select standing.agency_id, standing.id, standing.project_id, standing.project_version_id, standing.status,
        standing.percent_complete, standing.recorded_at, l.part,
        case when status is distinct from 'cancelled' then l.budget end as line_budget,
        case when status is distinct from 'cancelled' then f.committed end as line_committed,
        case when status is distinct from 'cancelled' then f.disbursed end as line_disbursed
      from standing
      join project_version plan on plan.agency_id = standing.agency_id and plan.id = standing.project_version_id
      cross join unnest(plan.parts, plan.budget) as l (part, budget)
      left join unnest(standing.parts, standing.committed, standing.disbursed) as f (part, committed, disbursed)
        on f.part = l.part
      ${words.length === 0 ? empty : spelled}
      where (not ${problems}::boolean or ${tellsOfProblem})
        ${words.length === 0 ? empty : spelledSo(words)}
    ), together as (
      select *, min(part) over report as first_part, coalesce(bool_or(part = ${part}::int) over report, true) as has_part,
        (sum(line_budget) over report)::bigint as budget, (sum(line_committed) over report)::bigint as committed,
        (sum(line_disbursed) over report)::bigint as disbursed
      from stated window report as (partition by agency_id, id)
    ), line as materialized (
      select * from together where has_part and ${markedAs(mark)}
    ), project as (
      select * from line where part = first_part
    )`;
}

/** Versions that stand and that somebody looks for, by their ids. */
export async function foundVersions(
  transaction: Transaction,
  place: ProvinceInRound,
  search: ProjectSearch,
): Promise<ReadonlySet<string>> {
  const rows = await transaction.rows<{ id: string }>(
    sql`with ${foundProjects(place, search)} select id from project`,
  );
  return new Set(rows.map(({ id }) => id));
}

/** Folded, and split where the text has spaces: what is looked for may be a piece of a code, such as `E-1`. */
function wordsOf(text: string): readonly string[] {
  return searchFold(text)
    .split(/\s+/)
    .filter((word) => word !== '');
}

const spelled = sql`join agency named on named.id = standing.agency_id
      left join report_text title on title.agency_id = standing.agency_id
        and title.version_id = standing.project_version_id and title.kind = 'project_version'`;

function spelledSo(words: readonly string[]): Sql {
  return sql`and named.searched || ' ' || search_fold(coalesce(title.title, '') || ' ' || coalesce(plan.code, ''))
    like all (${words.map(patternOf)}::text[])`;
}

function markedAs(mark: MarkName | null): Sql {
  const cases = markNames.map((name) => sql`when ${raw(`'${name}'`)} then ${isMarked[name]}`);
  return sql`case ${mark}::text ${join(cases, ' ')} else true end`;
}
