import type pg from 'pg';
import type { TrueAgency, TrueProject } from './truth.ts';

export interface Place {
  readonly province: string;
  readonly round: string;
}

/** Puts agencies into the record with an obligation each, as the owner: a bench does not wait for 8,300 forms. */
export async function addAgencies(
  pool: pg.Pool,
  agencies: readonly TrueAgency[],
  { province, round }: Place,
): Promise<void> {
  await pool.query(
    `insert into agency (id, code, name, sector, home_province, from_reference)
     select gen_random_uuid(), code, name, 'government', $3, false
     from unnest($1::text[], $2::text[]) as added (code, name)`,
    [agencies.map(({ code }) => code), agencies.map(({ name }) => name), province],
  );
  await pool.query(
    `insert into obligation (agency_id, province_code, round_id, added_at)
     select id, $2, $3, now() from agency where code = any ($1)`,
    [agencies.map(({ code }) => code), province, round],
  );
  await pool.query('analyze agency, obligation');
}

const fields = `a.code as agency, t.title, p.parts[1] as part, p.budget[1] as budget, v.committed[1] as committed, v.disbursed[1] as disbursed,
  v.percent_complete, v.status, p.starts::text, p.ends::text,
  said.texts->>'target' as target,
  said.texts->>'result' as result,
  said.texts->>'problems' as problems`;

/**
 * Compares what stands in the record with what was generated, each row with each of its values. Answers what differs,
 * in words; nothing when all is right.
 */
export async function differencesFrom(
  pool: pg.Pool,
  agencies: readonly TrueAgency[],
  truth: readonly TrueProject[],
): Promise<readonly string[]> {
  const wanted = new Map(
    truth.map((project) => [`${project.agency.code} ${project.title}`, textOf(project)]),
  );
  const differences: string[] = [];
  if (wanted.size !== truth.length) differences.push('two generated projects have one title');
  for (let from = 0; from < agencies.length; from += 500) {
    const codes = agencies.slice(from, from + 500).map(({ code }) => code);
    const { rows } = await pool.query<Record<string, string | number | null>>(
      `select ${fields} from agency a
       join report r on r.agency_id = a.id
       join report_version v on v.agency_id = r.agency_id and v.id = r.current_version
       join project_version p on p.agency_id = v.agency_id and p.id = v.project_version_id
       join report_text t on t.agency_id = p.agency_id and t.version_id = p.id and t.kind = 'project_version'
       left join report_text said on said.agency_id = v.agency_id and said.version_id = v.id and said.kind = 'report_version'
       where a.code = any ($1)`,
      [codes],
    );
    for (const row of rows) {
      const key = `${row.agency} ${row.title}`;
      const stored = storedText(row);
      if (wanted.get(key) !== stored) differences.push(`${key}: ${stored}, not ${wanted.get(key)}`);
      wanted.delete(key);
    }
  }
  return [...differences, ...[...wanted.keys()].map((key) => `${key} is missing`)];
}

function textOf({ agency: _agency, ...project }: TrueProject): string {
  return JSON.stringify([
    ...[project.title, project.part, project.budget, project.committed, project.disbursed],
    ...[project.percentComplete, project.status, project.starts, project.ends],
    ...[project.target, project.result, project.problems],
  ]);
}

/** bigint and numeric arrive as strings. */
function storedText(row: Record<string, string | number | null>): string {
  const number = (value: string | number | null | undefined) => (value == null ? null : Number(value));
  return JSON.stringify([
    ...[row.title, number(row.part), number(row.budget), number(row.committed), number(row.disbursed)],
    ...[number(row.percent_complete), row.status, row.starts, row.ends],
    ...[row.target, row.result, row.problems],
  ]);
}
