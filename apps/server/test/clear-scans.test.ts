import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import pg from 'pg';
import sql from 'sql-template-tag';
import { keepFile } from '../src/files/index.ts';
import { makeDraft } from '../src/import/import-service.ts';
import { silentLog } from '../src/log/index.ts';
import { startHousekeeping } from '../src/record/housekeeping.ts';
import { clearScans } from '../src/submission/index.ts';
import { readySigning } from '../src/submission/record-signing.ts';
import { keepScan } from '../src/submission/scans.ts';
import { type CommandContext, runCommand } from '../src/write/index.ts';
import { type TestRecord, testRecord } from './support/record.ts';

/** Scans that nobody used go after a day; one that is named, or is being named, never does. */
let record: TestRecord;
const reporter = 'ผู้รายงาน สสจ.นครปฐม (สาธิต)';
const secretary = 'ฝ่ายเลขานุการฯ จังหวัดนครปฐม (สาธิต)';
const centre = 'สำนักนโยบายและยุทธศาสตร์ (สาธิต)';

before(async () => {
  record = await testRecord();
});

let made = 0;
/** A letter of its own each time. */
function pdf(): Buffer {
  made += 1;
  return Buffer.from(`%PDF-1.7\n% หนังสือฉบับที่ ${made}\n`);
}

async function as<Result>(person: string, work: (context: CommandContext) => Promise<Result>) {
  return runCommand(record.services.runtime, await record.actor(person), work);
}

async function keep(person: string, bytes: Uint8Array): Promise<string> {
  return (await as(person, (context) => keepScan(context, record.services.files, bytes))).sha256;
}

const sign = (person: string, scan: string, then: () => Promise<void> = async () => undefined) =>
  as(person, async (context) => {
    const signatory = { as: 'holder', name: 'นายเอก', position: 'นายแพทย์' } as const;
    const signing = await readySigning(context, { number: '1', date: '2024-04-20', signatory, scan });
    await then();
    return signing;
  });

const clear = () => clearScans(record.services.runtime, record.services.files);
const isThere = async (sha256: string) => (await record.services.files.get(sha256)) !== null;

async function asOwner(statement: string, values: readonly unknown[] = []) {
  const owner = new pg.Client({ connectionString: record.ownerUrl });
  await owner.connect();
  try {
    return (await owner.query(statement, [...values])).rows;
  } finally {
    await owner.end();
  }
}

const age = (hours: number, ...scans: readonly string[]) =>
  asOwner("update scan set kept_at = now() - $1 * interval '1 hour' where sha256 = any ($2)", [hours, scans]);

/** A signing that names a scan, as the record has it once it is stored. */
const nameIn = (scan: string) =>
  asOwner(
    `with form as (
       insert into form_submission (agency_id, id, province_code, round_id, recorded_at, recorded_by, capacity)
       select a.id, gen_random_uuid(), '73', '2567Q2', now(), p.id, 'reporter' from agency a, person p
       where a.code = '73-PHO' and p.name = $2 returning *
     )
     insert into signing (agency_id, id, province_code, round_id, form_id, manner, letter_date, signed_as, scan_sha256,
       scan_type, recorded_at, recorded_by, capacity)
     select agency_id, gen_random_uuid(), '73', '2567Q2', id, 'letter', '2024-04-20', 'holder', $1, 'application/pdf',
       now(), recorded_by, 'reporter' from form`,
    [scan, reporter],
  );

/** Something that is waited for until it is let go. */
function gate() {
  const { promise, resolve } = Promise.withResolvers<void>();
  return { waits: () => promise, open: () => resolve() };
}

/** Waits until the clearing waits for a lock, or until it has not. */
async function untilBlocked(clearing: Promise<unknown>): Promise<void> {
  let isOver = false;
  const watched = clearing.finally(() => {
    isOver = true;
  });
  const blocked = `select 1 from pg_stat_activity
    where datname = current_database() and wait_event_type = 'Lock'`;
  while (!isOver && (await asOwner(blocked)).length === 0);
  if (isOver) await watched;
}

test('what nobody used for a day goes with its file; what is younger, named or in use elsewhere stays', async () => {
  const [old, young, named, drafted, shared] = [pdf(), pdf(), pdf(), pdf(), pdf()];
  const kept = async (bytes: Uint8Array) => keep(reporter, bytes);
  const [a, b, c, d, e] = [
    await kept(old),
    await kept(young),
    await kept(named),
    await kept(drafted),
    await kept(shared),
  ];
  await nameIn(c);
  const { imports } = record.services;
  await makeDraft(imports, await record.actor(secretary), { name: 'ก.pdf', bytes: drafted }, {});
  await keep(secretary, shared);
  await age(25, a, c, d);
  await age(23, b);
  await asOwner(
    "update scan set kept_at = now() - interval '2 days' where sha256 = $1 and person_id = (select id from person where name = $2)",
    [e, reporter],
  );
  assert.equal(await clear(), 1);
  assert.deepEqual(await Promise.all([a, b, c, d, e].map(isThere)), [false, true, true, true, true]);
  const left = await asOwner('select sha256 from scan order by sha256');
  assert.deepEqual(
    left.map(({ sha256 }) => sha256),
    [b, c, e].sort(),
    'who has not used theirs keeps nothing',
  );
  assert.equal(await clear(), 0);

  // What went is asked for again, in words, and is there once it is sent again.
  await assert.rejects(sign(reporter, a), { code: 'scan_unknown' });
  assert.equal(await keep(reporter, old), a);
  assert.equal((await sign(reporter, a))?.manner, 'letter');
});

test('a scan that is kept once more begins its day anew', async () => {
  const bytes = pdf();
  const scan = await keep(reporter, bytes);
  await age(30, scan);
  await keep(reporter, bytes);
  assert.equal(await clear(), 0);
  assert.ok(await isThere(scan));
});

test('a signing that is under way keeps its scan: the clearing waits for it and leaves it', async () => {
  const scan = await keep(reporter, pdf());
  await age(30, scan);
  const { waits, open } = gate();
  const signing = Promise.withResolvers<void>();
  const under = sign(reporter, scan, async () => {
    signing.resolve();
    await waits();
  });
  await signing.promise;
  const clearing = clear();
  await untilBlocked(clearing);
  open();
  await under;
  assert.equal(await clearing, 0);
  assert.ok(await isThere(scan));
});

test('a file that is being kept again while it is cleared away is there in the end', async () => {
  const bytes = pdf();
  const scan = await keep(reporter, bytes);
  await age(30, scan);
  const { waits, open } = gate();
  const kept = Promise.withResolvers<void>();
  const keeping = as(secretary, async (context) => {
    const answer = await keepScan(context, record.services.files, bytes);
    kept.resolve();
    await waits();
    return answer;
  });
  await kept.promise;
  const clearing = clear();
  await untilBlocked(clearing);
  open();
  await keeping;
  assert.equal(await clearing, 0);
  assert.ok(await isThere(scan));
});

test('while people keep, sign and clear at once, each scan that is taken has its file', async () => {
  const all = Array.from({ length: 8 }, pdf);
  const once = async (bytes: Buffer) => {
    const scan = await keep(reporter, bytes);
    await age(30, scan);
    const taken = await sign(reporter, scan).catch((error: { code: string }) => {
      assert.equal(error.code, 'scan_unknown');
      return null;
    });
    if (taken?.manner === 'letter') assert.ok(await isThere(taken.scan.sha256));
  };
  for (let round = 0; round < 6; round += 1) await Promise.all([...all.map(once), clear(), clear()]);
});

test('the program clears at its start; nobody else clears anything', async () => {
  const theirs = await keep(reporter, pdf());
  await age(30, theirs);
  for (const person of [reporter, secretary, centre]) {
    const clearing = as(person, ({ transaction }) => transaction.rows(sql`delete from scan`));
    await assert.rejects(clearing, { code: '42501' }, person);
  }
  const { runtime, files } = record.services;
  await startHousekeeping({ runtime, files, log: silentLog }).close();
  assert.equal(await isThere(theirs), false);
});

test('what is kept for nothing is never cleared by itself: no scan names it', async () => {
  const bytes = pdf();
  const sha256 = await as(secretary, ({ transaction }) =>
    keepFile(transaction, record.services.files, bytes),
  );
  await clear();
  assert.ok(await isThere(sha256));
});
