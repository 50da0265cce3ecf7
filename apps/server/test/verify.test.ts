import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { roundOf } from '@tidtam/domain/round';
import pg from 'pg';
import { importFile, withdrawDraft } from '../src/import/index.ts';
import { verifyRecord } from '../src/ledger/index.ts';
import { demonstrationSecretariatId } from '../src/person/index.ts';
import { testApplication } from './support/application.ts';
import { atEnd } from './support/cluster.ts';
import { sample, type TestRecord, testRecord } from './support/record.ts';
import { reportCsv } from './support/report-csv.ts';

/**
 * What an owner of the database could do behind the program's back, table by table, with the roll-up made to agree again:
 * every one must be named. `{v}` is a report version that stands.
 */
const tampering: Readonly<Record<string, readonly [statement: string, named: RegExp]>> = {
  'a status': ["update report_version set status = 'completed' where id = {v}", /report_version .*not what/],
  'a percent': [
    'update report_version set percent_complete = 99.5 where id = {v}',
    /report_version .*not what/,
  ],
  'who recorded': [
    "update report_version set recorded_by = '01900000-0000-7000-8000-000000000002' where id = {v}",
    /report_version .*not what/,
  ],
  'when it was recorded': [
    "update report_version set recorded_at = recorded_at - interval '1 day' where id = {v}",
    /report_version .*not what/,
  ],
  'in which capacity': [
    "update report_version set capacity = 'reporter' where id = {v}",
    /report_version .*not what/,
  ],
  'a data date': [
    "update report_version set data_date = '2024-04-01' where id = {v}",
    /report_version .*not what/,
  ],
  'where a value stood': [
    `update report_version set cells = jsonb_set(cells, '{1}', '{"budget": "Sheet9!Z9"}', true) where id = {v}`,
    /cells of report_version/,
  ],
  'what was disbursed': [
    'update report_version set disbursed[1] = coalesce(disbursed[1], 0) + 1 where id = {v}',
    /report_version .*not what/,
  ],
  'an amount of no part': [
    'update report_version set committed = committed || 5::bigint where id = {v}',
    /report_version .*not what/,
  ],
  'a reported line taken away': [
    "update report_version set parts = '{}', committed = '{}', disbursed = '{}' where id = {v}",
    /report_version .*not what/,
  ],
  'a budget': ['update project_version set budget[1] = 1 where id = {p}', /project_version .*not what/],
  'a budget said to be allocated no more': [
    'update project_version set not_yet_allocated[1] = not not_yet_allocated[1] where id = {p}',
    /project_version .*not what/,
  ],
  'every funding line taken away': [
    "update project_version set parts = '{}', budget = null, not_yet_allocated = null where id = {p}",
    /project_version .*not what/,
  ],
  'a project moved into another part': [
    'update project_version set parts[1] = 4 - parts[1] where id = {p} and parts[1] <> 2',
    /project_version .*not what/,
  ],
  'a code': ["update project_version set code = 'X' where id = {p}", /project_version .*not what/],
  'an approval': [
    "update project_version set letter_no = '1/2567' where id = {p}",
    /project_version .*not what/,
  ],
  'a project in another year': [
    'update project set fiscal_year = 2568 where id = (select project_id from project_version where id = {p})',
    /project .* is not where/,
  ],
  'a report under another province': [
    "update report set province_code = '70' where current_version = {v}",
    /does not show its newest version/,
  ],
  'a report taken out of sight': [
    'delete from report where current_version = {v}',
    /does not show its newest version/,
  ],
  'a title': [
    `update report_text set texts = texts || '{"title": "ชื่ออื่น"}' where version_id = {p}`,
    /title of .* is not what/,
  ],
  'a text that nobody wrote': [
    `update report_text set texts = texts || '{"suggestions2": "x"}', salts = salts || '{"suggestions2": "00"}' where version_id = {v}`,
    /suggestions2 of .* is not what/,
  ],
  'a text hidden from its province': [
    "update report_text set province_code = '70' where version_id = {p}",
    /title of .* is not what/,
  ],
  'a statement turned round': [
    'update agency_statement set no_projects = not no_projects',
    /agency_statement .*not what/,
  ],
  'a statement taken away': ['delete from agency_statement', /agency_statement .*is gone/],
  'section 4 taken away': ['delete from section4_version', /section4_version .*is gone/],
  'the file of an import': ["update import set file_sha256 = repeat('0', 64)", /import .*not what/],
  "a file's name": [
    `update report_text set texts = texts || '{"file_name": "อื่น.xlsx"}' where kind = 'import'`,
    /file_name of .* is not what/,
  ],
  'confirmed warnings': [
    `update report_text set texts = texts || '{"accepted_warnings": "[]"}' where texts->>'accepted_warnings' <> '[]'`,
    /accepted_warnings of .* is not what/,
  ],
  'a withdrawal that nobody made': [
    `insert into import_withdrawal select agency_id, id, province_code, recorded_at, recorded_by, capacity, via
     from import i where not exists (select from import_withdrawal w where w.import_id = i.id)`,
    /import_withdrawal .*no entry/,
  ],
  'a withdrawal taken away': ['delete from import_withdrawal', /import_withdrawal .*is gone/],
  'a correction of an agency': [
    "update agency_version set sector = 'private' where number = 1",
    /agency_version .*not what/,
  ],
  'a correction taken away': ['delete from agency_version where number = 1', /agency_version .*is gone/],
  'what stood before a correction': [
    'update agency_version set closed = true where number = 0',
    /agency_version .*not what/,
  ],
  'a corrected agency’s name': ["update agency set name = 'อื่น' where code = '73-PLA'", /^name of agency/],
  'a corrected agency’s aliases': [
    "update agency set aliases = '{}' where code = '73-PLA'",
    /^aliases of agency/,
  ],
  'an agency closed by nobody': [
    "update agency set closed = true where code = '73-PHO'",
    /agency .*recorded last/,
  ],
  'a corrected agency moved': [
    "update agency set home_province = '70' where code = '73-PLA'",
    /agency .*recorded last/,
  ],
  'an obligation lifted by nobody': [
    "update obligation set owed = false where round_id = '2567Q1'",
    /obligation .*set last/,
  ],
  'a lifted obligation that holds again': [
    'update obligation set owed = true where not owed',
    /obligation .*set last/,
  ],
  'a lifting taken away': ['delete from obligation_setting', /obligation_setting .*is gone/],
  'a lifting in another’s name': [
    "update obligation_setting set recorded_by = '01900000-0000-7000-8000-000000000001'",
    /obligation_setting .*not what/,
  ],
  'an added agency': ["update agency set sector = 'private' where not from_reference", /agency .*not what/],
  "an added agency's name": ["update agency set name = 'อื่น' where not from_reference", /name of agency/],
  'an obligation taken away': [
    "delete from obligation where round_id = '2567Q4' and added_by is not null",
    /obligation .*is gone/,
  ],
  'an obligation that nobody set': [
    `insert into obligation select agency_id, '70', round_id, added_at, '01900000-0000-7000-8000-000000000001'
     from obligation limit 1`,
    /obligation .*no entry/,
  ],
  'a pack': ["update pack set model_sha256 = repeat('0', 64)", /pack .*not what/],
  "a pack's number": ['update pack set number = 7', /pack .*not what/],
  'a roll-up': ['update summary set projects = projects + 1', /^stored/],
  'a roll-up of another standing': [
    "insert into summary select agency_id, province_code, round_id, part, 'received', 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, false, null, null, 0, 0, 0 from summary limit 1",
    /^stored/,
  ],
  'an entry rewritten': [
    'update ledger_batch set entries[1] = replace(entries[1], \'"v":1\', \'"v":2\')',
    /is not its entry's hash/,
  ],
  'the entries of a command taken away': [
    "delete from ledger_batch where 'project_version' = any (kinds)",
    /has no entry/,
  ],
  'the last entry of each command taken away': [
    'update ledger_batch set kinds = trim_array(kinds, 1), entries = trim_array(entries, 1)',
    /has no entry/,
  ],
  'an entry under another agency': [
    "update ledger_batch set province_code = '70' where 'import' = any (kinds)",
    /lies where it does not belong/,
  ],
  'a forged entry': [
    `insert into ledger_batch select agency_id, gen_random_uuid(), province_code, kinds, entries, recorded_at
     from ledger_batch limit 1`,
    /entries have no leaf/,
  ],
  'an entry forged into a command': [
    'update ledger_batch set kinds = kinds || kinds[1], entries = entries || entries[1]',
    /entries have no leaf/,
  ],
  'an entry said to be of another kind': [
    "update ledger_batch set kinds[1] = 'review' where kinds[1] <> 'review'",
    /lies where it does not belong/,
  ],
  'the last leaf taken away': [
    `update ledger_run set leaf_hashes = trim_array(leaf_hashes, 1)
     where seq = (select max(seq) from ledger_run where cardinality(leaf_hashes) > 1)`,
    /have no leaf/,
  ],
  'the last leaves taken away': [
    'delete from ledger_run where seq = (select max(seq) from ledger_run)',
    /have no leaf/,
  ],
  'leaves in the middle taken away': [
    'delete from ledger_run where seq = (select min(seq) from ledger_run where seq > 0)',
    /leaf \d+ is missing/,
  ],
  'a leaf': [
    "update ledger_run set leaf_hashes[1] = '\\x00' where seq = 0",
    /leaf 0 is not its entry's hash/,
  ],
  'a node that only an older root is made of': [
    "update ledger_node set hash = '\\x00' where level = 4 and position = 0",
    /node 4\/0 is not/,
  ],
  'a node taken away': ['delete from ledger_node where level = 5', /node 5\/0 is not/],
};

let record: TestRecord;
let owner: pg.Client;
let version: string;
let projectVersion: string;

before(async () => {
  record = await testRecord();
  const { imports } = record.services;
  const actor = await record.actor(demonstrationSecretariatId);
  const mode = { dryRun: false, draftOnly: false, acceptWarnings: true };
  const taken = await importFile(imports, actor, await sample('73-PVO-2567Q2-sheets-11.xlsx'), {}, mode);
  await withdrawDraft(imports, actor, taken.draft?.id ?? '', 'ส่งผิดไฟล์');
  for (const name of [
    '73-PVO-2567Q2-sheets-11.xlsx',
    '73-PEO-2567Q2-stacked-12.xlsx',
    '73-PHO-2567Q2-csv874-16.csv',
  ]) {
    assert.equal((await importFile(imports, actor, await sample(name), {}, mode)).status, 'stored', name);
  }
  // In the next round: warnings that are confirmed, and a part without projects.
  const next = reportCsv('ไตรมาส3.csv', [[2, 'การจัดทำคู่มือร้องเรียนการให้บริการ', '7800']], {
    quarter: 3,
    none: [3],
  });
  assert.equal((await importFile(imports, actor, next, { province: '73' }, mode)).status, 'stored');
  await fillByHand();
  owner = new pg.Client({ connectionString: record.ownerUrl });
  atEnd(() => owner.end());
  await owner.connect();
  const { rows } = await owner.query<{ v: string; p: string }>(
    `select v.id as v, v.project_version_id as p from report r
     join report_version v on v.agency_id = r.agency_id and v.id = r.current_version and v.kind = 'report'
     where v.parts[1] = 1 and v.status <> 'completed' order by v.id limit 1`,
  );
  version = rows[0]?.v ?? '';
  projectVersion = rows[0]?.p ?? '';
});

/** Section 4, an agency that nobody knew, its obligation, one that was lifted, a correction and a pack, as the page makes them. */
async function fillByHand(): Promise<void> {
  const app = await testApplication(record);
  const host = '127.0.0.1:4800';
  const round = roundOf(2567, 2).id;
  const send = async (method: 'POST' | 'PUT', url: string, payload: object) =>
    assert.equal((await app.inject({ method, url, headers: { host }, payload })).statusCode, 200, url);
  await send('PUT', `/api/provinces/73/rounds/${round}/section4`, { text: 'ประชุมคณะกรรมการฯ 1 ครั้ง' });
  await send('POST', '/api/agencies', {
    code: '73-NEW',
    name: 'หน่วยงานใหม่',
    nameEn: null,
    sector: 'government',
    province: '73',
    owes: [{ province: '73', round: '2567Q4' }],
  });
  await send('POST', '/api/agencies/73-PRO/obligations/lift', { province: '73', round: '2567Q4' });
  await send('POST', '/api/agencies/73-NEW/obligations/lift', { province: '73', round: '2567Q4' });
  await send('POST', '/api/agencies/73-NEW/obligations', { province: '73', round: '2567Q4' });
  await send('PUT', '/api/agencies/73-PLA', {
    name: 'สำนักงานส่งเสริมการปกครองท้องถิ่น จ.นครปฐม',
    nameEn: null,
    aliases: ['สถจ.นครปฐม'],
    sector: 'government',
    province: '73',
    closed: false,
  });
  await send('POST', '/api/packs', { province: '73', round });
}

async function verify(): Promise<readonly string[]> {
  const found = await verifyRecord(
    record.services.runtime.pool,
    record.services.files,
    '2026-01-01T00:00:00Z',
  );
  return found.checks.flatMap((check) => check.differences);
}

/** The columns that a statement may write: not those that the database keeps itself. */
async function storedColumns(table: string): Promise<string> {
  const { rows } = await owner.query<{ columns: string }>(
    `select string_agg(quote_ident(attname), ', ') as columns from pg_attribute
     where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = ''`,
    [table],
  );
  return rows[0]?.columns ?? '';
}

/** Every table that the statements above change, kept aside and brought back. */
async function tampered(statement: string): Promise<readonly string[]> {
  const tables = ['summary', 'report', 'report_version', 'project', 'project_version'];
  tables.push(
    'report_text',
    'agency_statement',
    'section4_version',
    'import',
    'import_withdrawal',
    'agency',
    'agency_version',
    'pack',
  );
  tables.push('obligation', 'obligation_setting', 'ledger_batch', 'ledger_run', 'ledger_node');
  // Foreign keys are no hindrance to an owner.
  await owner.query("set session_replication_role = 'replica'");
  for (const table of tables) await owner.query(`create temp table kept_${table} as table ${table}`);
  try {
    const changed = await owner.query(statement);
    assert.ok((changed.rowCount ?? 0) > 0, `nothing to tamper with: ${statement}`);
    if (!/summary/.test(statement)) {
      await owner.query('delete from summary; insert into summary select * from summary_computed');
    }
    return await verify();
  } finally {
    for (const table of tables) {
      const columns = await storedColumns(table);
      await owner.query(
        `delete from ${table}; insert into ${table} (${columns}) select ${columns} from kept_${table};
         drop table kept_${table}`,
      );
    }
  }
}

test('a record that nobody tampered with is proven', async () => {
  assert.deepEqual(await verify(), []);
});

for (const [what, [statement, named]] of Object.entries(tampering)) {
  test(`verify names what changed: ${what}`, async () => {
    const sql = statement.replaceAll('{v}', `'${version}'`).replaceAll('{p}', `'${projectVersion}'`);
    const found = await tampered(sql);
    assert.ok(
      found.some((difference) => named.test(difference)),
      found.join('\n') || 'nothing was found',
    );
  });
}

test('a text is erased without the others of its version', async () => {
  await owner.query("update report_text set texts = texts - 'title', salts = salts - 'title'");
  assert.deepEqual(await verify(), []);
  const { rows } = await owner.query<{ title: string | null; texts: object }>(
    'select title, texts from report_text where version_id = $1',
    [version],
  );
  assert.equal(rows[0]?.title, null);
  assert.ok('result' in (rows[0]?.texts ?? {}));
});

test('erasing texts is no difference, and what stands is shown without them', async () => {
  await owner.query('delete from report_text');
  assert.deepEqual(await verify(), []);
});
