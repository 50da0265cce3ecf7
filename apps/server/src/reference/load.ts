import { createHash } from 'node:crypto';
import { findRound } from '@tidtam/domain/round';
import pg from 'pg';
import { people } from '../person/index.ts';
import { readReference } from './read.ts';
import type { Reference } from './tables.ts';

type Row = Readonly<Record<string, unknown>>;

/** A table, the columns that make a row the same, and its rows. */
interface Load {
  readonly table: string;
  readonly key: readonly string[];
  readonly rows: readonly Row[];
}

/**
 * Loads `data/` into the code tables, as their owner, in one transaction of its own. Loading again changes what
 * changed and doubles nothing; what a person added here (agencies, obligations) is left alone. Skipped when this very
 * data is loaded already.
 */
export async function loadReference(
  ownerUrl: string,
  folder: string,
  kind: 'demonstration' | 'record',
): Promise<void> {
  const reference = await readReference(folder);
  const loads = loadsOf(reference, kind);
  const hash = createHash('sha256').update(JSON.stringify(loads)).digest('hex');
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const { rows } = await client.query(
      "select 1 from record_setting where name = 'reference' and value = $1",
      [hash],
    );
    if (rows.length > 0) return;
    await client.query('begin');
    for (const load of loads) await upsert(client, load);
    await client.query(
      `insert into record_setting values ('reference', $1)
       on conflict (name) do update set value = excluded.value`,
      [hash],
    );
    await client.query('commit');
  } finally {
    // An open transaction ends with its connection.
    await client.end();
  }
}

async function upsert(client: pg.Client, { table, key, rows }: Load): Promise<void> {
  const columns = Object.keys(rows[0] ?? {});
  if (columns.length === 0) return;
  const changed = columns.filter((column) => !key.includes(column));
  const action =
    changed.length === 0
      ? 'do nothing'
      : `do update set ${changed.map((column) => `${column} = excluded.${column}`).join(', ')}`;
  await client.query(
    `insert into ${table} (${columns.join(', ')})
     select ${columns.join(', ')} from jsonb_populate_recordset(null::${table}, $1::jsonb)
     on conflict (${key.join(', ')}) ${action}`,
    [JSON.stringify(rows)],
  );
}

/** Parents before children. */
function loadsOf(reference: Reference, kind: 'demonstration' | 'record'): readonly Load[] {
  const ids = new Map(reference.agencies.map((agency) => [agency.code, agency.id]));
  const idOf = (agency: string) => ids.get(agency);
  return [
    ...placeLoads(reference),
    ...planLoads(reference),
    {
      table: 'agency',
      key: ['id'],
      rows: reference.agencies.map(({ district, ...agency }) => ({
        ...agency,
        district_code: district,
        from_reference: true,
      })),
    },
    {
      table: 'agency_coverage',
      key: ['agency_id', 'province_code'],
      rows: reference.agency_coverage.map((row) => ({
        agency_id: idOf(row.agency),
        province_code: row.province,
        confidence: row.confidence,
      })),
    },
    {
      table: 'obligation',
      key: ['agency_id', 'province_code', 'round_id'],
      rows: reference.obligations.map((row) => ({
        agency_id: idOf(row.agency),
        province_code: row.province,
        round_id: row.round,
        added_at: '2026-01-01T00:00:00Z',
      })),
    },
    { table: 'person', key: ['id'], rows: people(kind) },
  ];
}

function placeLoads(reference: Reference): readonly Load[] {
  return [
    { table: 'region', key: ['code'], rows: reference.regions },
    {
      table: 'province',
      key: ['code'],
      rows: reference.provinces.map(({ region, ...row }) => ({
        ...row,
        region_code: region,
        is_province: row.is_province === '1',
      })),
    },
    {
      table: 'district',
      key: ['code'],
      rows: reference.districts.map(({ province, ...row }) => ({ ...row, province_code: province })),
    },
    { table: 'holiday', key: ['date', 'name'], rows: reference.holidays },
    { table: 'body_kind', key: ['code'], rows: reference.body_kinds },
    { table: 'office_kind', key: ['name'], rows: reference.office_kinds },
    { table: 'round', key: ['id'], rows: reference.rounds.map(roundRow) },
  ];
}

function roundRow({ id, open }: Reference['rounds'][number]): Row {
  const round = findRound(id);
  if (round === null) throw new Error(`not a round: ${id}`);
  const { fiscalYear, quarter, starts, ends } = round;
  return { id, fiscal_year: fiscalYear, quarter, starts, ends, open: open === '1' };
}

function planLoads({ plan, measurements }: Reference): readonly Load[] {
  return [
    {
      table: 'plan_edition',
      key: ['id'],
      rows: plan.editions.map(({ firstYear, lastYear, cabinetApproved, ...edition }) => ({
        ...edition,
        first_year: firstYear,
        last_year: lastYear,
        cabinet_approved: cabinetApproved,
      })),
    },
    {
      table: 'plan_node',
      key: ['code'],
      rows: plan.nodes.map(({ nameEn, ...node }, position) => ({ ...node, name_en: nameEn, position })),
    },
    {
      table: 'indicator',
      key: ['code'],
      rows: plan.indicators.map(({ goal, nameEn, rollUp, targets: _, ...indicator }) => ({
        ...indicator,
        goal_code: goal,
        name_en: nameEn,
        roll_up: rollUp,
      })),
    },
    {
      table: 'indicator_target',
      key: ['indicator_code', 'first_year', 'last_year', 'dimension'],
      rows: plan.indicators.flatMap(({ code, targets }) =>
        targets.map(({ firstYear, lastYear, ...target }) => ({
          ...target,
          indicator_code: code,
          first_year: firstYear,
          last_year: lastYear,
        })),
      ),
    },
    {
      table: 'measurement',
      key: ['indicator_code', 'year', 'place', 'dimension'],
      rows: measurements.map(({ indicator, ...row }) => ({ ...row, indicator_code: indicator })),
    },
  ];
}
