import type pg from 'pg';

/** One submission's place: agency's code and round. */
export interface Place {
  readonly agency: string;
  readonly round: string;
}

/**
 * What a submission leaves in each table: its rows among those of the agency ($1 agency, $2 round, $3 projects that it
 * brought, $4 versions and the submission itself, $5 its ledger entries). The ledger's nodes are those that its leaves
 * completed.
 */
const tables = {
  project: 'id = any ($3)',
  project_version: 'id = any ($4)',
  report_version: 'id = any ($4)',
  report: 'current_version = any ($4)',
  report_text: 'version_id = any ($4)',
  form_submission: 'id = any ($4)',
  ledger_batch: 'id = any ($5)',
  ledger_run: 'batch_id = any ($5)',
  summary: 'round_id = $2',
  idempotency_key:
    'recorded_at = (select recorded_at from form_submission f where f.agency_id = $1 and f.round_id = $2)',
} as const;

const nodes = `select n.* from ledger_node n
  join ledger_leaf l on l.seq = ((n.position + 1) << n.level) - 1
  where l.agency_id = $1 and l.batch_id = any ($5)`;

/** The rows of one submission, table by table: the columns that a statement may write, and the rows as JSON. */
export type Rows = readonly { readonly table: string; readonly columns: string; readonly rows: string }[];

export async function rowsOf(client: pg.Pool, { agency, round }: Place): Promise<Rows> {
  const { rows: found } = await client.query<{ id: string; projects: string[]; versions: string[] }>(
    `with sent as (
       select f.agency_id, f.id, f.recorded_at from form_submission f join agency a on a.id = f.agency_id
       where a.code = $1 and f.round_id = $2
     ), planned as (
       select p.id, p.project_id, p.number from sent join project_version p using (agency_id, recorded_at)
     ), said as (
       select v.id from sent join report_version v using (agency_id, recorded_at)
     )
     select agency_id as id, array(select project_id from planned where number = 1) as projects,
       array(select id from planned union all select id from said) || id as versions
     from sent`,
    [agency, round],
  );
  const [ids] = found;
  if (ids === undefined) throw new Error(`${agency} ${round} stored nothing`);
  const { rows: entries } = await client.query<{ id: string }>(
    `select distinct batch_id as id from ledger_entry where agency_id = $1 and canonical::jsonb->>'subject' = any ($2::text[])`,
    [ids.id, ids.versions],
  );
  const values = [ids.id, round, ids.projects, ids.versions, entries.map((entry) => entry.id)];
  const one: Rows[number][] = [];
  const selects = Object.entries(tables).map(
    ([table, condition]) =>
      [table, `select * from ${table} where agency_id = $1 and (${condition})`] as const,
  );
  for (const [table, select] of [...selects, ['ledger_node', nodes] as const]) {
    const { rows } = await client.query<{ columns: string; rows: string }>(
      `select coalesce(json_agg(t), '[]')::text as rows,
         (select string_agg(quote_ident(attname), ', ') from pg_attribute
          where attrelid = '${table}'::regclass and attnum > 0 and not attisdropped and attgenerated = '') as columns
       from (${select}) t
       where $1::uuid is not null and $2::text is not null and $3::uuid[] is not null and $4::uuid[] is not null
         and $5::uuid[] is not null`,
      values,
    );
    one.push({ table, columns: rows[0]?.columns ?? '', rows: rows[0]?.rows ?? '[]' });
  }
  return one;
}

/** Empty copies of the tables in a schema of their own, with the same indexes, checks and foreign keys. */
export async function copyTables(client: pg.Pool): Promise<void> {
  const names = [...Object.keys(tables), 'import', 'ledger_node'];
  await client.query('create schema bare');
  for (const table of names) {
    await client.query(
      `create table bare.${table} (like public.${table} including defaults including indexes including constraints including generated)`,
    );
  }
  const { rows: keys } = await client.query<{ table: string; name: string; definition: string }>(
    `select conrelid::regclass::text as table, conname as name, pg_get_constraintdef(oid) as definition
     from pg_constraint where contype = 'f' and conrelid::regclass::text = any ($1)`,
    [names],
  );
  const here = new RegExp(` REFERENCES (${names.join('|')})\\(`);
  for (const { table, name, definition } of keys) {
    const own = definition.replace(here, ' REFERENCES bare.$1(');
    await client.query(`alter table bare.${table} add constraint ${name} ${own}`);
  }
}

/** One statement a table, each parsed once a connection, in one transaction. */
export async function insertAll(pool: pg.Pool, all: Rows): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    for (const { table, columns, rows } of all) {
      await client.query({
        name: table,
        text: `insert into bare.${table} (${columns})
               select ${columns} from json_populate_recordset(null::bare.${table}, $1)`,
        values: [rows],
      });
    }
    await client.query('commit');
  } finally {
    client.release();
  }
}
