import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import type { Scope } from '@tidtam/domain/person';
import pg from 'pg';
import sql, { raw } from 'sql-template-tag';
import { importFile } from '../src/import/index.ts';
import { demonstrationSecretariatId } from '../src/person/index.ts';
import { inTransaction } from '../src/storage/index.ts';
import { sample, type TestRecord, testRecord } from './support/record.ts';

let record: TestRecord;
let tables: readonly string[];
let agencyId: string;

/** Tables of the record that must hold rows of 73-PVO for these tests to mean anything. */
const filled = [
  'obligation',
  'import',
  'project',
  'project_version',
  'report_version',
  'report',
  'report_text',
  'summary',
  'ledger_batch',
];

before(async () => {
  record = await testRecord();
  const actor = await record.actor(demonstrationSecretariatId);
  const file = await sample('73-PVO-2567Q2-sheets-11.xlsx');
  const mode = { dryRun: false, draftOnly: false, acceptWarnings: true };
  const answer = await importFile(record.services.imports, actor, file, {}, mode);
  assert.equal(answer.status, 'stored');
  const owner = new pg.Client({ connectionString: record.ownerUrl });
  await owner.connect();
  const found = await owner.query<{ name: string }>(
    `select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace
       and relname <> 'migration' order by relname`,
  );
  tables = found.rows.map((row) => row.name);
  const agency = await owner.query<{ id: string }>("select id from agency where code = '73-PVO'");
  agencyId = agency.rows[0]?.id ?? '';
  await owner.end();
});

async function count(scope: Scope, table: string): Promise<number> {
  return inTransaction(record.services.runtime.pool, { scope, person: null }, async (transaction) => {
    const { count } = await transaction.row<{ count: number }>(
      sql`select count(*) as count from ${raw(table)}`,
    );
    return count;
  });
}

test('every table has row-level security and at least one policy, none of them restrictive', async () => {
  const owner = new pg.Client({ connectionString: record.ownerUrl });
  await owner.connect();
  const bare = await owner.query<{ name: string }>(
    `select c.relname as name from pg_class c
     where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and c.relname <> 'migration'
       and (not c.relrowsecurity or not exists (select from pg_policies p where p.tablename = c.relname))`,
  );
  const restrictive = await owner.query("select 1 from pg_policies where permissive <> 'PERMISSIVE'");
  await owner.end();
  assert.deepEqual(
    bare.rows.map((row) => row.name),
    [],
  );
  assert.equal(restrictive.rows.length, 0);
});

test('the country sees what there is', async () => {
  for (const table of filled) assert.ok((await count({ breadth: 'country' }, table)) > 0, table);
});

test('a role without its scope sees nothing, and the bare application role may not even look', async () => {
  const { pool } = record.services.runtime;
  for (const table of tables) {
    await assert.rejects(pool.query(`select 1 from ${table}`), { code: '42501' }, table);
    for (const role of ['tidtam_country', 'tidtam_place', 'tidtam_agency']) {
      const client = await pool.connect();
      try {
        await client.query(`begin; set local role ${role}`);
        const seen = await client
          .query(`select count(*)::int as seen from ${table}`)
          .catch((error: Error) => {
            // No right at all is as good as no rows.
            assert.equal('code' in error && error.code, '42501');
            return { rows: [{ seen: 0 }] };
          });
        assert.equal(seen.rows[0].seen, 0, `${role} on ${table}`);
      } finally {
        await client.query('rollback');
        client.release();
      }
    }
  }
});

test('a province sees its own rows and no other province its', async () => {
  for (const table of filled) {
    const own = await count({ breadth: 'place', provinces: ['73'] }, table);
    assert.ok(own > 0, `${table} of 73`);
    assert.equal(await count({ breadth: 'place', provinces: ['70', '71'] }, table), 0, `${table} of 70, 71`);
    assert.equal(await count({ breadth: 'place', provinces: [] }, table), 0, `${table} of none`);
  }
});

test('an agency sees its own rows and another agency none of them', async () => {
  for (const table of filled) {
    assert.ok(
      (await count({ breadth: 'agency', agencies: [agencyId], children: null }, table)) > 0,
      `${table} of its own`,
    );
    const other = await count(
      { breadth: 'agency', agencies: ['00000000-0000-7000-8000-000000000000'], children: null },
      table,
    );
    assert.equal(other, 0, `${table} of another`);
  }
});

test('who acts for several agencies sees the rows of each, whichever is named first', async () => {
  const own = ['00000000-0000-7000-8000-000000000000', agencyId];
  for (const table of filled) {
    const alone = await count({ breadth: 'agency', agencies: [agencyId], children: null }, table);
    for (const agencies of [own, own.toReversed()]) {
      assert.equal(await count({ breadth: 'agency', agencies, children: null }, table), alone, table);
    }
    assert.equal(
      await count({ breadth: 'agency', agencies: [], children: null }, table),
      0,
      `${table} of none`,
    );
  }
});

test('of an agency under one’s own the rows of one province are seen, in every table', async () => {
  const own = ['00000000-0000-7000-8000-000000000000'];
  const seen = (province: string, table: string) =>
    count({ breadth: 'agency', agencies: own, children: { province, agencies: [agencyId] } }, table);
  for (const table of filled) {
    assert.ok((await seen('73', table)) > 0, `${table} at home`);
    assert.equal(await seen('72', table), 0, `${table} elsewhere`);
  }
  const owner = new pg.Client({ connectionString: record.ownerUrl });
  await owner.connect();
  const { rows } = await owner.query<{ tables: string[] }>(
    `select array_agg(tablename::text order by tablename) as tables from pg_policies
     where 'tidtam_agency' = any (roles) and qual like '%tidtam.agencies%' group by qual`,
  );
  await owner.end();
  assert.equal(rows.length, 1, 'one policy for every table of agencies');
  for (const table of filled) assert.ok(rows[0]?.tables.includes(table), table);
});

test('nobody writes a row outside their scope', async () => {
  const { pool } = record.services.runtime;
  const scope: Scope = { breadth: 'place', provinces: ['70'] };
  await assert.rejects(
    inTransaction(pool, { scope, person: null }, (transaction) =>
      transaction.rows(
        sql`insert into project (agency_id, id, province_code, fiscal_year)
            values (${agencyId}, ${crypto.randomUUID()}, '73', 2567)`,
      ),
    ),
    { code: '42501' },
  );
});

test('versions, texts and ledger entries are append-only for the application', async () => {
  const { pool } = record.services.runtime;
  const fixed = [
    'report_version',
    'project_version',
    'report_text',
    'ledger_batch',
    'ledger_run',
    'import',
    'agency_statement',
  ];
  for (const table of fixed) {
    for (const statement of [
      `delete from ${table}`,
      `truncate ${table}`,
      `update ${table} set agency_id = agency_id`,
    ]) {
      const attempt = inTransaction(pool, { scope: { breadth: 'country' }, person: null }, (transaction) =>
        transaction.rows(sql`${raw(statement)}`),
      );
      await assert.rejects(attempt, { code: '42501' }, statement);
    }
  }
});

test('the application owns nothing and cannot bypass row-level security', async () => {
  const owner = new pg.Client({ connectionString: record.ownerUrl });
  await owner.connect();
  const roles = await owner.query<{ rolsuper: boolean; rolbypassrls: boolean; owned: number }>(
    `select rolsuper, rolbypassrls, (select count(*)::int from pg_class c where c.relowner = r.oid) as owned
     from pg_roles r where rolname in ('tidtam_app', 'tidtam_country', 'tidtam_place', 'tidtam_agency')`,
  );
  await owner.end();
  assert.equal(roles.rows.length, 4);
  for (const role of roles.rows) assert.deepEqual(role, { rolsuper: false, rolbypassrls: false, owned: 0 });
});
