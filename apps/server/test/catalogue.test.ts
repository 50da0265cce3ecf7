import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import pg from 'pg';
import { atEnd } from './support/cluster.ts';
import { testDatabase } from './support/database.ts';

/**
 * The rules of the schema (docs/decisions/0012), held against what PostgreSQL itself says is there. Each list below names every exception; a table that is in none of them is a table of reporting.
 */
const codeTables = [
  ...[
    'region',
    'province',
    'district',
    'round',
    'holiday',
    'body_kind',
    'office_kind',
    'plan_edition',
    'plan_node',
  ],
  ...[
    'indicator',
    'indicator_target',
    'measurement',
    'agency',
    'agency_coverage',
    'person',
    'account',
    'appointment',
    'record_setting',
  ],
];
/** One machine's own: the queue, the ledger's order, files, drafts and packs. No foreign key leads to or from them. */
const localTables = [
  ...['outbox', 'ledger_run', 'ledger_node', 'file', 'import_draft', 'pack', 'pack_counter', 'scan'],
  ...[
    'password',
    'one_time_secret',
    'recovery_code',
    'session',
    'access_link',
    'sign_in_throttle',
    'account_event',
    'mail',
    'reset_request',
    'mail_change',
    'provider_identity',
    'provider_visit',
  ],
];
/** Only the owner looks at it. */
const ownersTables = ['migration'];

/** Tables that the application may change beyond inserting, and how. */
const changeable: Readonly<Record<string, readonly string[]>> = {
  agency: ['aliases', 'closed', 'home_province', 'name', 'name_en', 'sector'].map(
    (column) => `update (${column})`,
  ),
  obligation: ['update (lock_only)', 'update (owed)'],
  report: ['update (current_version)', 'update (received_version)'],
  summary: ['delete', 'update'],
  outbox: ['delete'],
  remembered_column: ['delete', 'update'],
  import_draft: ['update'],
  pack_counter: ['update (last)'],
  report_form: ['delete', 'update'],
  scan: ['delete', 'update (kept_at)'],
  agency_contact: ['delete', 'update'],
  person: ['update (name)'],
  account: ['closed_at', 'erased_at', 'mail', 'sign_in_name'].map((column) => `update (${column})`),
  account_event: ['update (address)'],
  appointment: ['update (ended_by)', 'update (ends_at)'],
  password: ['delete', 'update'],
  one_time_secret: ['delete', 'update'],
  recovery_code: ['delete', 'update'],
  session: ['delete', 'update'],
  access_link: ['delete'],
  mail: ['delete', 'update (failures)', 'update (next_at)', 'update (unclear)'],
  reset_request: ['delete'],
  mail_change: ['delete', 'update (token_sha256)'],
  provider_identity: ['delete'],
  provider_visit: ['delete'],
  sign_in_throttle: ['delete', 'update'],
};

let owner: pg.Client;
let tables: readonly string[];
let reporting: readonly string[];

before(async () => {
  const database = await testDatabase();
  owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
  atEnd(async () => {
    await owner.end();
    await database.drop();
  });
  tables = await names(
    "select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')",
  );
  reporting = tables.filter((table) => ![...codeTables, ...localTables, ...ownersTables].includes(table));
});

async function names(query: string, values: readonly unknown[] = []): Promise<readonly string[]> {
  const { rows } = await owner.query<{ name: string }>(query, [...values]);
  return rows.map((row) => row.name).sort();
}

const none = async (query: string, values: readonly unknown[] = []) =>
  assert.deepEqual(await names(query, values), []);

test('the exceptions are tables that there are', () => {
  const known = [...codeTables, ...localTables, ...ownersTables];
  assert.deepEqual(
    known.filter((table) => !tables.includes(table)),
    [],
  );
  assert.ok(reporting.length >= 15, reporting.join(', '));
});

test('1: agency_id is a uuid, never null, and first in every key and every foreign key between reporting tables', async () => {
  await none(
    `select t as name from unnest($1::text[]) t where not exists (
       select from pg_attribute a where a.attrelid = t::regclass and a.attname = 'agency_id'
         and a.atttypid = 'uuid'::regtype and a.attnotnull)`,
    [reporting],
  );
  // A foreign key to a code table may lead with that table's own code.
  await none(
    `select conrelid::regclass || '.' || conname as name from pg_constraint c
     join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
     where conrelid::regclass::text = any ($1) and contype in ('p', 'u', 'f', 'x') and a.attname <> 'agency_id'
       and not (contype = 'f' and confrelid::regclass::text = any ($2))`,
    [reporting, codeTables],
  );
  await none(
    `select indexrelid::regclass::text as name from pg_index i
     join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
     where indisunique and indrelid::regclass::text = any ($1) and a.attname <> 'agency_id'`,
    [reporting],
  );
  await none(
    `select table_name || '.agency_id' as name from information_schema.column_privileges
     where table_schema = 'public' and column_name = 'agency_id' and privilege_type = 'UPDATE'
       and grantee in ('tidtam_app', 'tidtam_country', 'tidtam_place', 'tidtam_agency', 'tidtam_account', 'tidtam_directory')
       and table_name = any ($1)
       and table_name not in ('summary', 'remembered_column', 'report_form', 'agency_contact')`,
    [reporting],
  );
});

test('2: foreign keys stay within an agency or go to a code table, and never set null', async () => {
  await none(
    `select conname as name from pg_constraint where contype = 'f'
       and not (confrelid::regclass::text = any ($1)) and not (confrelid::regclass::text = any ($2))`,
    [reporting, codeTables],
  );
  await none(
    `select conname as name from pg_constraint where contype = 'f'
       and conrelid::regclass::text = any ($1) and confrelid::regclass::text = any ($2)
       and (select attname from pg_attribute where attrelid = confrelid and attnum = confkey[1]) <> 'agency_id'`,
    [reporting, reporting],
  );
  await none(
    "select conname as name from pg_constraint where contype = 'f' and (confdeltype in ('n', 'd') or confupdtype in ('n', 'd'))",
  );
  await none(
    `select conname as name from pg_constraint where contype = 'f'
       and (conrelid::regclass::text = any ($1) or confrelid::regclass::text = any ($1))`,
    [localTables],
  );
});

test('2: every constraint has a name that says its table and its kind', async () => {
  const suffix =
    "case contype when 'p' then 'pkey' when 'u' then 'key' when 'f' then 'fkey' when 'c' then 'check' end";
  await none(
    `select conname as name from pg_constraint where connamespace = 'public'::regnamespace and contype in ('p', 'u', 'f', 'c')
       and conname !~ ('^' || conrelid::regclass::text || '_([a-z0-9_]+_)?' || ${suffix} || '$')`,
  );
});

/** Kept by the database: what is looked for, from texts of the same row. */
const generated = [
  'agency.searched',
  'import_draft.searched',
  'plan_node.searched',
  'province.searched',
  'report_text.title',
];

test('3: no sequence, no identity column, no default that the database makes up', async () => {
  await none(
    "select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'S'",
  );
  assert.deepEqual(
    await names(
      `select attrelid::regclass || '.' || attname as name from pg_attribute
       where attrelid::regclass::text = any ($1) and attnum > 0 and (attidentity <> '' or attgenerated <> '')`,
      [tables],
    ),
    generated,
  );
  await none(
    `select adrelid::regclass || ': ' || pg_get_expr(adbin, adrelid) as name from pg_attrdef
     join pg_attribute on attrelid = adrelid and attnum = adnum and attgenerated = ''
     where adrelid::regclass::text = any ($1) and pg_get_expr(adbin, adrelid) like '%(%'`,
    [[...reporting, ...codeTables, ...localTables]],
  );
});

test('4: no trigger but those of foreign keys, no rule, no function of our own that is not immutable', async () => {
  await none('select tgname as name from pg_trigger where not tgisinternal');
  await none(
    `select rulename as name from pg_rewrite r join pg_class c on c.oid = r.ev_class
     where c.relnamespace = 'public'::regnamespace and rulename <> '_RETURN'`,
  );
  // A function that is not immutable would have to be proven harmless in each statement that writes.
  await none(
    `select proname as name from pg_proc p where pronamespace = 'public'::regnamespace and provolatile <> 'i'
       and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')`,
  );
});

test('4: the application may insert, and change only what is listed', async () => {
  const { rows } = await owner.query<{ name: string; right: string }>(
    `select table_name as name, lower(privilege_type) as right from information_schema.table_privileges
     where table_schema = 'public' and grantee <> 'postgres' and (grantee like 'tidtam%' or grantee = 'PUBLIC')
       and grantee not in (select pg_get_userbyid(datdba) from pg_database where datname = current_database())
       and privilege_type not in ('SELECT', 'INSERT')
     union
     select attrelid::regclass::text, 'update (' || attname || ')' from pg_attribute a, aclexplode(attacl) g
     where attrelid::regclass::text = any ($1) and g.privilege_type = 'UPDATE'
     order by 1, 2`,
    [tables],
  );
  const found = Object.fromEntries(
    [...Map.groupBy(rows, (row) => row.name)].map(([table, rights]) => [
      table,
      rights.map(({ right }) => right),
    ]),
  );
  assert.deepEqual(found, changeable);
});

test('7: every table has row-level security and a policy; only the owner sees the migrations', async () => {
  await none(
    `select relname as name from pg_class c where relname = any ($1) and relnamespace = 'public'::regnamespace
       and (not relrowsecurity or not exists (select from pg_policy p where p.polrelid = c.oid))`,
    [tables.filter((table) => !ownersTables.includes(table))],
  );
  await none(
    `select table_name || ' ' || grantee as name from information_schema.table_privileges
     where table_name = any ($1) and (grantee like 'tidtam_%' or grantee = 'PUBLIC')
       and grantee not in (select pg_get_userbyid(datdba) from pg_database where datname = current_database())`,
    [ownersTables],
  );
});

test('7: policies are permissive, one per table and role, and compare the row with a setting, nothing else', async () => {
  await none("select policyname as name from pg_policies where permissive <> 'PERMISSIVE' or cmd <> 'ALL'");
  await none(
    `select tablename || ' ' || role as name from pg_policies, unnest(roles) role
     group by tablename, role having count(*) > 1`,
  );
  await none(
    `select policyname as name from pg_policies where roles && array['public', 'tidtam_app']::name[]`,
  );
  const { rows } = await owner.query<{ name: string; qual: string; check: string | null }>(
    `select policyname as name, qual, with_check as check from pg_policies
     where policyname not in ('report_text_titles', 'agency_titles') order by policyname`,
  );
  for (const { name, qual, check } of rows) {
    assert.equal(check, null, `${name} checks what is written by another rule than what is read`);
    assert.doesNotMatch(qual, /\bselect\b|\bexists\b/i, name);
    assert.match(qual, /current_setting\('tidtam\.(breadth|provinces|agencies|person)'::text, true\)/, name);
    const called = [...qual.matchAll(/\b([a-z_]+)\(/g)].map(([, word]) => word);
    const plain = ['current_setting', 'string_to_array', 'any'];
    assert.deepEqual(
      called.filter((word) => !plain.includes((word ?? '').toLowerCase())),
      [],
      `${name}: ${qual}`,
    );
  }
});

test('7: policies of the country alone do not make PostgreSQL expect one row in 200', async () => {
  await none(
    `select policyname as name from pg_policies where roles = array['tidtam_country']::name[]
       and qual <> 'COALESCE((current_setting(''tidtam.breadth''::text, true) = ''country''::text), false)'`,
  );
});

test('7: only the role that looks where titles and names stand has policies that hold nothing back, and it reads no more', async () => {
  const { rows } = await owner.query(
    "select tablename, roles::text from pg_policies where qual = 'true' order by tablename",
  );
  assert.deepEqual(
    rows,
    ['agency', 'report_text'].map((tablename) => ({ tablename, roles: '{tidtam_titles}' })),
  );
  const granted = await names(
    `select table_name || '.' || column_name || ' ' || privilege_type as name
     from information_schema.column_privileges where grantee = 'tidtam_titles'`,
  );
  assert.deepEqual(granted, [
    ...['code', 'id', 'name', 'searched'].map((name) => `agency.${name} SELECT`),
    ...['agency_id', 'province_code', 'title', 'version_id'].map((name) => `report_text.${name} SELECT`),
  ]);
});

test('8: the roles of the application own nothing, bypass nothing and create nothing', async () => {
  const roles = [
    'tidtam_app',
    'tidtam_country',
    'tidtam_place',
    'tidtam_agency',
    'tidtam_titles',
    'tidtam_account',
    'tidtam_directory',
  ];
  const { rows } = await owner.query<{ rolname: string }>(
    `select rolname from pg_roles where rolname = any ($1)
       and not (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication)`,
    [roles],
  );
  assert.equal(rows.length, roles.length);
  await none('select relname as name from pg_class where pg_get_userbyid(relowner) = any ($1)', [roles]);
  await none(
    `select r as name from unnest($1::text[]) r
     where has_schema_privilege(r, 'public', 'create') or has_database_privilege(r, current_database(), 'create')`,
    [roles],
  );
});

test('accounts, passwords and sessions are for the role of accounts alone, which sees nothing of the record', async () => {
  const secret = ['account', 'appointment', 'password', 'one_time_secret', 'recovery_code', 'session'];
  secret.push('access_link', 'sign_in_throttle', 'account_event', 'mail', 'reset_request', 'mail_change');
  secret.push('provider_identity', 'provider_visit');
  await none(
    `select grantee || ' ' || table_name as name from information_schema.table_privileges
     where table_name = any ($1) and grantee in ('tidtam_app', 'tidtam_country', 'tidtam_place', 'tidtam_agency', 'tidtam_directory')`,
    [secret],
  );
  assert.deepEqual(
    await names(
      `select distinct table_name as name from information_schema.table_privileges
       where grantee = 'tidtam_account' and not (table_name = any ($1))`,
      [secret],
    ),
    [
      'agency',
      'agency_coverage',
      'agency_parent',
      'ledger_batch',
      'outbox',
      'person',
      'province',
      'region',
      'scan',
      'standing_parent',
    ],
  );
  // Of scans that nobody has used yet, how old they are: it clears them away.
  assert.deepEqual(
    await names(
      `select column_name as name from information_schema.column_privileges
       where grantee = 'tidtam_account' and table_name = 'scan' and privilege_type = 'SELECT'`,
    ),
    ['kept_at', 'sha256'],
  );
  // Of the ledger it has what it writes there itself, and it takes nothing out of the outbox.
  const { rows } = await owner.query(
    `select tablename, qual from pg_policies
     where roles && array['tidtam_account']::name[] and tablename in ('ledger_batch', 'outbox') order by tablename`,
  );
  assert.match(rows[0]?.qual, /kinds <@ '\{account_act\}'/);
  assert.match(rows[1]?.qual, /kind = 'ledger_entries'/);
  assert.deepEqual(
    await names(
      `select privilege_type as name from information_schema.table_privileges
       where grantee = 'tidtam_account' and table_name = 'outbox'`,
    ),
    ['INSERT'],
  );
});

test('the role of the directory reads of reports whether they are there, and of texts the names of agencies', async () => {
  const granted = await names(
    `select distinct table_name as name from information_schema.table_privileges
     where grantee = 'tidtam_directory' and privilege_type = 'SELECT'`,
  );
  assert.deepEqual(granted, [
    ...['agency', 'agency_coverage', 'agency_parent', 'agency_version', 'idempotency_key', 'obligation'],
    ...['obligation_setting', 'person', 'province', 'region', 'report_text', 'round', 'standing_parent'],
  ]);
  const columns = await names(
    `select table_name || '.' || column_name as name from information_schema.column_privileges
     where grantee = 'tidtam_directory' and privilege_type = 'SELECT' and not (table_name = any ($1))`,
    [granted],
  );
  assert.deepEqual(columns, [
    ...['agency_id', 'id', 'province_code', 'round_id'].map((column) => `form_submission.${column}`),
    ...['agency_id', 'form_id'].map((column) => `form_withdrawal.${column}`),
    ...['agency_id', 'id', 'province_code', 'round_id'].map((column) => `import.${column}`),
    ...['agency_id', 'import_id'].map((column) => `import_withdrawal.${column}`),
    ...['agency_id', 'import_id'].map((column) => `section4_version.${column}`),
    ...['agency_id', 'no_projects', 'projects', 'province_code', 'round_id', 'standing'].map(
      (column) => `summary.${column}`,
    ),
  ]);
  const { rows } = await owner.query(
    `select tablename, qual from pg_policies where roles && array['tidtam_directory']::name[]
       and tablename in ('report_text', 'ledger_batch', 'outbox', 'idempotency_key') order by tablename`,
  );
  const narrowed = [/province_code = ''/, /kinds <@/, /kind = 'ledger_entries'/, /kind = ANY/];
  for (const [at, pattern] of narrowed.entries()) assert.match(rows[at]?.qual, pattern);
});

test('views see with the eyes of whoever asks', async () => {
  await none(
    `select relname as name from pg_class where relkind in ('v', 'm') and relnamespace = 'public'::regnamespace
       and not coalesce('security_invoker=on' = any (reloptions), false)`,
  );
});

test('9: the roll-up of one agency is computed from its own rows: agency_id reaches every table through an index', async () => {
  await owner.query('set enable_seqscan = off');
  await owner.query('set enable_bitmapscan = off');
  const { rows } = await owner.query<{ 'QUERY PLAN': readonly { readonly Plan: PlanNode }[] }>(
    `explain (format json) select * from summary_computed
     where agency_id = '01900000-0000-7000-8000-000000000001' and province_code = '73' and round_id = '2567Q2'`,
  );
  const nodes = nodesOf(rows[0]?.['QUERY PLAN'][0]?.Plan);
  const scans = nodes.filter(
    (node) => node['Relation Name'] !== undefined || node['Node Type'] === 'CTE Scan',
  );
  assert.deepEqual(scans.map((scan) => scan['Relation Name']).sort(), [
    'agency_statement',
    'import',
    'project_version',
    'report',
    'report_version',
  ]);
  for (const scan of scans) assert.match(scan['Index Cond'] ?? '', /agency_id = /, JSON.stringify(scan));
});

interface PlanNode {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Index Cond'?: string;
  readonly Plans?: readonly PlanNode[];
}

function nodesOf(node: PlanNode | undefined): readonly PlanNode[] {
  return node === undefined ? [] : [node, ...(node.Plans ?? []).flatMap(nodesOf)];
}
