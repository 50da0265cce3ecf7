import assert from 'node:assert/strict';
import { join } from 'node:path';
import { before, test } from 'node:test';
import pg from 'pg';
import { programFolder } from '../src/program/index.ts';
import { loadReference } from '../src/reference/index.ts';
import { atEnd } from './support/cluster.ts';
import { testDatabase } from './support/database.ts';

let owner: pg.Client;
let ownerUrl: string;

before(async () => {
  const database = await testDatabase();
  ownerUrl = database.ownerUrl;
  owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  atEnd(async () => {
    await owner.end();
    await database.drop();
  });
  await load();
});

const load = () => loadReference(ownerUrl, join(programFolder, 'data'), 'record');

async function count(query: string): Promise<number> {
  const { rows } = await owner.query<{ count: number }>(`select count(*)::int as count from ${query}`);
  return rows[0]?.count ?? -1;
}

/** Everything that is loaded, row by row. */
async function everything(): Promise<readonly string[]> {
  const { rows } = await owner.query<{ name: string }>(
    `select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace
       and relname <> 'migration' order by relname`,
  );
  const all: string[] = [];
  for (const { name } of rows) {
    const found = await owner.query<{ row: string }>(
      `select to_jsonb(t)::text as row from ${name} t order by to_jsonb(t)::text collate "C"`,
    );
    all.push(...found.rows.map(({ row }) => `${name} ${row}`));
  }
  return all;
}

test('the country, the region and what is owed are all there', async () => {
  assert.equal(await count('province where is_province'), 76);
  assert.equal(await count('province'), 77);
  // Bangkok is in none of the nine.
  assert.equal(await count("region where code <> 'central'"), 9);
  assert.equal(await count("agency where sector = 'local_government'"), 698);
  assert.equal(await count('round where fiscal_year = 2567 and open'), 4);
  assert.equal(await count('obligation'), 8 * 4);
  assert.equal(await count("obligation where province_code = '73' and round_id = '2567Q2'"), 8);
  const lead = "obligation o join agency a on a.id = o.agency_id where a.sector = 'lead'";
  assert.equal(await count(lead), 0);
  const covering =
    "obligation o join agency a on a.id = o.agency_id where a.home_province is distinct from '73'";
  assert.equal(await count(covering), 4);
  assert.equal(
    await count(
      `${covering.replace('obligation o', 'obligation o join agency_coverage c on c.agency_id = o.agency_id')} and c.province_code = '73'`,
    ),
    4,
  );
});

test('loading it again, also after it changed, doubles nothing and puts right what was changed', async () => {
  const first = await everything();
  await load();
  assert.deepEqual(await everything(), first);
  await owner.query("update province set name = 'อื่น' where code = '73'");
  await owner.query("update record_setting set value = 'another' where name = 'reference'");
  await Promise.all([load(), load()]);
  assert.deepEqual(await everything(), first);
});

test('what a person added is left alone', async () => {
  await owner.query(`insert into agency (id, code, name, sector, from_reference)
    values ('01900000-0000-7000-8000-00000000ffff', '73-OWN', 'หน่วยงานที่เพิ่มเอง', 'government', false)`);
  await owner.query(`insert into obligation (agency_id, province_code, round_id, added_at)
    values ('01900000-0000-7000-8000-00000000ffff', '73', '2567Q2', now())`);
  await owner.query("update record_setting set value = 'another' where name = 'reference'");
  const before = await everything();
  await load();
  const after = await everything();
  assert.deepEqual(
    after.filter((row) => !row.startsWith('record_setting')),
    before.filter((row) => !row.startsWith('record_setting')),
  );
});
