import { createHash } from 'node:crypto';
import type { Reference } from '@tidtam/domain/reference';
import { findRound } from '@tidtam/domain/round';
import pg from 'pg';
import { appointments, people } from '../person/index.ts';
import { readReference } from './read.ts';

type Row = Readonly<Record<string, unknown>>;

/** A table, the columns that make a row the same, and its rows. */
interface Load {
  readonly table: string;
  readonly key: readonly string[];
  readonly rows: readonly Row[];
  /** Which rows stay as they are, though the data says otherwise: a condition on the table's own. */
  readonly except?: string;
}

/**
 * Loads `data/` into the code tables, as their owner, in one transaction of its own. Loading again changes what
 * changed and doubles nothing; what a person added here (agencies, obligations) or corrected is left alone. Skipped when
 * this very data is loaded already.
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

async function upsert(client: pg.Client, { table, key, rows, except = 'false' }: Load): Promise<void> {
  const columns = Object.keys(rows[0] ?? {});
  if (columns.length === 0) return;
  const changed = columns.filter((column) => !key.includes(column));
  const action =
    changed.length === 0
      ? 'do nothing'
      : `do update set ${changed.map((column) => `${column} = excluded.${column}`).join(', ')} where not ${except}`;
  await client.query(
    `insert into ${table} (${columns.join(', ')})
     select ${columns.join(', ')} from jsonb_populate_recordset(null::${table}, $1::jsonb)
     on conflict (${key.join(', ')}) ${action}`,
    [JSON.stringify(rows)],
  );
}

/** Parents before children. */
function loadsOf(reference: Reference, kind: 'demonstration' | 'record'): readonly Load[] {
  return [
    ...placeLoads(reference),
    ...planLoads(reference),
    ...agencyLoads(reference),
    { table: 'person', key: ['id'], rows: people(kind) },
    { table: 'appointment', key: ['id'], rows: appointments(kind) },
  ];
}

function agencyLoads({ agencies, agencyCoverage, obligations }: Reference): readonly Load[] {
  const ids = new Map(agencies.map((agency) => [agency.code, agency.id]));
  return [
    {
      table: 'agency',
      key: ['id'],
      rows: agencies.map((agency) => ({
        id: agency.id,
        code: agency.code,
        name: agency.name,
        name_en: agency.nameEn,
        aliases: agency.aliases,
        kind: agency.kind,
        sector: agency.sector,
        home_province: agency.homeProvince,
        district_code: agency.district,
        confidence: agency.confidence,
        source: agency.source,
        from_reference: true,
      })),
      except: 'exists (select from agency_version v where v.agency_id = agency.id)',
    },
    {
      table: 'agency_coverage',
      key: ['agency_id', 'province_code'],
      rows: agencyCoverage.map(({ agency, province, confidence }) => ({
        agency_id: ids.get(agency),
        province_code: province,
        confidence,
      })),
    },
    {
      table: 'obligation',
      key: ['agency_id', 'province_code', 'round_id'],
      rows: obligations.map(({ agency, province, round }) => ({
        agency_id: ids.get(agency),
        province_code: province,
        round_id: round,
        added_at: '2026-01-01T00:00:00Z',
      })),
    },
  ];
}

function placeLoads(reference: Reference): readonly Load[] {
  return [
    { table: 'region', key: ['code'], rows: reference.regions.map(named) },
    {
      table: 'province',
      key: ['code'],
      rows: reference.provinces.map((province) => ({
        ...named(province),
        region_code: province.region,
        is_province: province.isProvince,
        // What is least certain about a province is the region that it belongs to.
        confidence: province.regionConfidence,
        source: `${province.source}; ${province.regionSource}`,
      })),
    },
    {
      table: 'district',
      key: ['code'],
      rows: reference.districts.map((district) => ({
        ...named(district),
        province_code: district.province,
        kind: district.kind,
      })),
    },
    {
      table: 'holiday',
      key: ['date', 'name'],
      rows: reference.holidays.map(({ date, name, nameEn, confidence, source }) => ({
        date,
        name,
        name_en: nameEn,
        confidence,
        source,
      })),
    },
    { table: 'body_kind', key: ['code'], rows: reference.bodyKinds.map(named) },
    {
      table: 'office_kind',
      key: ['name'],
      rows: reference.officeKinds.map(({ name, nameEn, abbreviation, parentBody, confidence, source }) => ({
        name,
        name_en: nameEn,
        abbreviation,
        parent_body: parentBody,
        confidence,
        source,
      })),
    },
    { table: 'round', key: ['id'], rows: reference.rounds.map(roundRow) },
  ];
}

/** The columns that most code tables share. */
function named(row: {
  readonly code: string;
  readonly name: string;
  readonly nameEn: string | null;
  readonly confidence: string;
  readonly source: string;
}): Row {
  const { code, name, nameEn, confidence, source } = row;
  return { code, name, name_en: nameEn, confidence, source };
}

function roundRow({ id, open, opens, closes }: Reference['rounds'][number]): Row {
  const round = findRound(id);
  if (round === null) throw new Error(`not a round: ${id}`);
  const { fiscalYear, quarter, starts, ends } = round;
  return { id, fiscal_year: fiscalYear, quarter, starts, ends, open, opens, closes };
}

function planLoads({ plan, measurements }: Reference): readonly Load[] {
  return [
    {
      table: 'plan_edition',
      key: ['id'],
      rows: plan.editions.map((edition) => ({
        id: edition.id,
        level: edition.level,
        name: edition.name,
        first_year: edition.firstYear,
        last_year: edition.lastYear,
        revises: edition.revises,
        cabinet_approved: edition.cabinetApproved,
        confidence: edition.confidence,
        source: edition.source,
      })),
    },
    {
      table: 'plan_node',
      key: ['code'],
      rows: plan.nodes.map((node, position) => ({
        ...named(node),
        kind: node.kind,
        parent: node.parent,
        position,
      })),
    },
    ...indicatorLoads(plan),
    {
      table: 'measurement',
      key: ['indicator_code', 'year', 'place', 'dimension'],
      rows: measurements.map(({ indicator, year, place, dimension, value, confidence, source }) => ({
        indicator_code: indicator,
        year,
        place,
        dimension,
        value,
        confidence,
        source,
      })),
    },
  ];
}

function indicatorLoads({ indicators }: Reference['plan']): readonly Load[] {
  return [
    {
      table: 'indicator',
      key: ['code'],
      rows: indicators.map(({ code, goal, name, nameEn, level, sides, rollUp, caution }) => ({
        code,
        goal_code: goal,
        name,
        name_en: nameEn,
        level,
        // A two-sided indicator (rank and score) has no one unit or direction.
        unit: sides.length === 1 ? sides[0]?.unit : null,
        better: sides.length === 1 ? sides[0]?.better : null,
        roll_up: rollUp,
        caution,
      })),
    },
    {
      table: 'indicator_target',
      key: ['indicator_code', 'first_year', 'last_year', 'dimension'],
      rows: indicators.flatMap(({ code, targets }) =>
        targets.map(({ firstYear, lastYear, dimension, value, confidence, source }) => ({
          indicator_code: code,
          first_year: firstYear,
          last_year: lastYear,
          dimension,
          value,
          confidence,
          source,
        })),
      ),
    },
  ];
}
