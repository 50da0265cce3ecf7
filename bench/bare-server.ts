import { once } from 'node:events';
import { projectStatuses } from '@tidtam/domain/project';
import fastify from 'fastify';
import pg from 'pg';

/**
 * `bare-server.ts <database url>`: what somebody would write who needs these two answers and nothing else: Fastify, a
 * pool, one statement over the agencies' roll-ups. No policies, no actor, no checks. Says its port.
 */
const pool = new pg.Pool({ connectionString: process.argv[2], max: 10 });
const app = fastify();

const statuses = [...projectStatuses, 'not_stated'];

const summaries = `
  select p.code, p.name, p.name_en as "nameEn", coalesce(figures.data_date, r.ends)::text as "dataDate", o.owed, o.reported,
    figures.parts
  from province p
  join round r on r.id = $2
  left join lateral (
    select max(data_date) as data_date, json_object_agg(part, figures) as parts from (
      select part, max(data_date) as data_date, json_build_object('projects', sum(projects),
        'budget', (sum(budget) / 100)::numeric(20, 2)::text, 'committed', (sum(committed) / 100)::numeric(20, 2)::text,
        'disbursed', (sum(disbursed) / 100)::numeric(20, 2)::text,
        'disbursedPercent', round(sum(disbursed) * 100 / nullif(sum(budget), 0), 2),
        'statuses', json_build_object(${statuses.map((status) => `'${status}', sum(${status})`).join(', ')}),
        'meanPercentComplete', round(sum(percent_sum) / nullif(sum(percent_stated), 0), 2),
        'statedPercentComplete', sum(percent_stated)) as figures
      from summary where province_code = p.code and round_id = r.id and standing = 'submitted' group by part
    ) part
  ) figures on true
  left join lateral (
    select count(*)::int as owed, (count(*) filter (where exists (
      select from summary s where s.agency_id = o.agency_id and s.province_code = p.code and s.round_id = r.id
        and s.standing = 'submitted'
      having bool_or(s.projects > 0) or count(*) filter (where s.part > 0 and s.no_projects) = 3)))::int as reported
    from obligation o where o.province_code = p.code and o.round_id = r.id
  ) o on true`;

interface SummaryRow {
  readonly code: string;
  readonly name: string;
  readonly nameEn: string;
  readonly dataDate: string;
  readonly owed: number;
  readonly reported: number;
  readonly parts: Readonly<Record<string, object>> | null;
}

const none = {
  projects: 0,
  budget: null,
  committed: null,
  disbursed: null,
  disbursedPercent: null,
  statuses: Object.fromEntries(statuses.map((status) => [status, 0])),
  meanPercentComplete: null,
  statedPercentComplete: 0,
};

function summaryOf(row: SummaryRow, round: string) {
  return {
    province: row.code,
    round,
    dataDate: row.dataDate,
    agencies: { owed: row.owed, reported: row.reported },
    parts: [1, 2, 3].map((part) => ({ part, ...none, ...row.parts?.[part] })),
    total: { ...none, ...row.parts?.[0] },
  };
}

app.get<{ Params: { province: string; round: string } }>(
  '/api/provinces/:province/rounds/:round/summary',
  async ({ params: { province, round } }) => {
    const { rows } = await pool.query<SummaryRow>({
      name: 'province',
      text: `${summaries} where p.code = $1`,
      values: [province, round],
    });
    return rows[0] && summaryOf(rows[0], round);
  },
);

app.get<{ Params: { region: string; round: string } }>(
  '/api/regions/:region/rounds/:round',
  async ({ params: { region, round } }) => {
    const named = await pool.query({
      name: 'name',
      text: 'select code, name, name_en as "nameEn" from region where code = $1',
      values: [region],
    });
    const { rows } = await pool.query<SummaryRow>({
      name: 'region',
      text: `${summaries} where p.region_code = $1 order by p.code`,
      values: [region, round],
    });
    const provinces = rows.map((row) => {
      const { code, name, nameEn } = row;
      return { province: { code, name, nameEn }, summary: summaryOf(row, round) };
    });
    return { region: named.rows[0], provinces };
  },
);

process.stdout.write(`${await app.listen({ host: '127.0.0.1', port: 0 })}\n`);
await once(process, 'SIGTERM');
await app.close();
await pool.end();
