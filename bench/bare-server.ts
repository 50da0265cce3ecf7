import { once } from 'node:events';
import { projectStatuses } from '@tidtam/domain/project';
import fastify from 'fastify';
import pg from 'pg';

/**
 * `bare-server.ts <database url>`: what somebody would write who needs these answers and nothing else: Fastify, a
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

/** Sums of regions (by their code) and of the country (under none): of all, or of what `also` narrows them to. */
const sumsOf = (also: string) => `
  with agency as (
    select p.region_code, p.code, s.agency_id,
      bool_or(s.projects > 0) or count(*) filter (where s.part > 0 and s.no_projects) = 3 as reported
    from summary s join province p on p.code = s.province_code
    where s.round_id = $1 ${also} and s.standing = 'submitted' group by p.region_code, p.code, s.agency_id
  ), counted as (
    select p.region_code, count(*)::int as owed, (count(*) filter (where a.reported))::int as reported
    from obligation o join province p on p.code = o.province_code
    left join agency a on a.agency_id = o.agency_id and a.code = o.province_code
    where o.round_id = $1 ${also} group by grouping sets ((p.region_code), ())
  ), figures as (
    select p.region_code, s.part, max(s.data_date) as data_date, json_build_object('projects', sum(projects),
      'budget', (sum(budget) / 100)::numeric(20, 2)::text, 'committed', (sum(committed) / 100)::numeric(20, 2)::text,
      'disbursed', (sum(disbursed) / 100)::numeric(20, 2)::text,
      'disbursedPercent', round(sum(disbursed) * 100 / nullif(sum(budget), 0), 2),
      'statuses', json_build_object(${statuses.map((status) => `'${status}', sum(${status})`).join(', ')}),
      'meanPercentComplete', round(sum(percent_sum) / nullif(sum(percent_stated), 0), 2),
      'statedPercentComplete', sum(percent_stated)) as figures
    from summary s join province p on p.code = s.province_code
    where s.round_id = $1 ${also} and s.standing = 'submitted' group by grouping sets ((p.region_code, s.part), (s.part))
  )
  select c.region_code as code, c.owed, c.reported, coalesce(max(f.data_date), r.ends)::text as "dataDate",
    json_object_agg(f.part, f.figures) as parts
  from counted c join round r on r.id = $1 join figures f on f.region_code is not distinct from c.region_code
  group by c.region_code, c.owed, c.reported, r.ends`;

/** A province's agencies, and what is worth a look in it. */
const agencies = `
  select a.code as agency, a.name, a.name_en as "nameEn",
    case when bool_or(s.projects > 0) then 'reported'
      when count(*) filter (where s.part > 0 and s.no_projects) = 3 then 'no_projects' else 'missing' end as state,
    max(s.last_change) as "lastChange",
    json_object_agg(s.part, json_build_object('projects', projects,
      'budget', (budget / 100.0)::numeric(20, 2)::text, 'committed', (committed / 100.0)::numeric(20, 2)::text,
      'disbursed', (disbursed / 100.0)::numeric(20, 2)::text,
      'disbursedPercent', round(disbursed * 100.0 / nullif(budget, 0), 2),
      'statuses', json_build_object(${statuses.map((status) => `'${status}', ${status}`).join(', ')}),
      'meanPercentComplete', round(percent_sum / nullif(percent_stated, 0), 2),
      'statedPercentComplete', percent_stated)) filter (where s.part is not null) as parts
  from (select agency_id from obligation where province_code = $1 and round_id = $2) o
  full join (
    select * from summary where province_code = $1 and round_id = $2 and standing = 'submitted'
  ) s using (agency_id)
  join agency a on a.id = agency_id
  group by a.id order by a.code`;

const looks = `
  select coalesce(sum(spent_without_progress), 0)::int as spent_without_progress,
    coalesce(sum(spent_over_budget), 0)::int as spent_over_budget,
    coalesce(sum(delayed + suspended), 0)::int as behind, coalesce(sum(nothing_stated), 0)::int as nothing_stated
  from summary where province_code = $1 and round_id = $2 and part = 0 and standing = 'submitted'`;

interface AgencyRow {
  readonly agency: string;
  readonly name: string;
  readonly nameEn: string | null;
  readonly state: string;
  readonly lastChange: Date | null;
  readonly parts: SummaryRow['parts'];
}

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
  return { province: row.code, ...placeOf(row, round) };
}

function placeOf(row: Omit<SummaryRow, 'code' | 'name' | 'nameEn'>, round: string) {
  return {
    round,
    dataDate: row.dataDate,
    agencies: { owed: row.owed, reported: row.reported },
    ...figuresOf(row.parts),
  };
}

function figuresOf(parts: SummaryRow['parts']) {
  return {
    parts: [1, 2, 3].map((part) => ({ part, ...none, ...parts?.[part] })),
    total: { ...none, ...parts?.[0] },
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

app.get<{ Params: { province: string; round: string } }>(
  '/api/provinces/:province/rounds/:round',
  async ({ params: { province, round } }) => {
    const values = [province, round];
    const [summary, place, owing, look] = await Promise.all([
      pool.query<SummaryRow>({ name: 'province', text: `${summaries} where p.code = $1`, values }),
      pool.query({
        name: 'place',
        text: `select row_to_json(p) as province, row_to_json(r) as region
               from (select code, name, name_en as "nameEn", region_code from province) p
               join (select code, name, name_en as "nameEn" from region) r on r.code = p.region_code
               where p.code = $1`,
        values: [province],
      }),
      pool.query<AgencyRow>({ name: 'agencies', text: agencies, values }),
      pool.query({ name: 'looks', text: looks, values }),
    ]);
    const { region_code: _, ...named } = place.rows[0].province;
    return {
      ...{ province: named, region: place.rows[0].region, marks: look.rows[0], section4: null },
      summary: summary.rows[0] && summaryOf(summary.rows[0], round),
      agencies: owing.rows.map(({ parts, ...agency }) => ({ ...agency, ...figuresOf(parts) })),
    };
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
    const summary = await sumOf(round, region);
    return { region: named.rows[0], summary, provinces };
  },
);

async function sumOf(round: string, region: string) {
  const { rows } = await pool.query<SummaryRow>({
    name: 'sum',
    text: `select * from (${sumsOf('and p.region_code = $2')}) place where code = $2`,
    values: [round, region],
  });
  return rows[0] && placeOf(rows[0], round);
}

app.get<{ Params: { round: string } }>('/api/country/rounds/:round', async ({ params: { round } }) => {
  const [regions, provinces, totals] = await Promise.all([
    pool.query({ name: 'regions', text: 'select code, name, name_en as "nameEn" from region order by code' }),
    pool.query<SummaryRow & { region: string }>({
      name: 'provinces',
      text: `select e.*, p.region_code as region from (${summaries.replaceAll('$2', '$1')}) e
             join province p using (code) order by code`,
      values: [round],
    }),
    pool.query<SummaryRow>({ name: 'sums', text: sumsOf(''), values: [round] }),
  ]);
  const total = (code: string | null) => {
    const row = totals.rows.find((one) => one.code === code);
    return row && placeOf(row, round);
  };
  return {
    summary: total(null),
    regions: regions.rows.map((region) => ({
      region,
      summary: total(region.code),
      provinces: provinces.rows
        .filter((row) => row.region === region.code)
        .map((row) => {
          const { code, name, nameEn } = row;
          return { province: { code, name, nameEn }, summary: summaryOf(row, round) };
        }),
    })),
  };
});

process.stdout.write(`${await app.listen({ host: '127.0.0.1', port: 0 })}\n`);
await once(process, 'SIGTERM');
await app.close();
await pool.end();
