import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { blankProject, type FormProject } from '@tidtam/domain/form';
import type { FastifyInstance } from 'fastify';
import sql from 'sql-template-tag';
import { call, Refused } from '../src/command-line/client.ts';
import { inProcess, type Transport } from '../src/command-line/transport.ts';
import { importFile } from '../src/import/index.ts';
import { verifyRecord } from '../src/ledger/index.ts';
import { demonstrationSecretariatId } from '../src/person/index.ts';
import { inTransaction, systemAccess } from '../src/storage/index.ts';
import { testApplication } from './support/application.ts';
import { sample, type TestRecord, testRecord } from './support/record.ts';

let record: TestRecord;
let app: FastifyInstance;
const place = { agency: '73-PEO', province: '73', round: '2567Q2' } as const;

before(async () => {
  record = await testRecord();
  app = await testApplication(record);
  await app.ready();
  const actor = await record.actor(demonstrationSecretariatId);
  const mode = { dryRun: false, draftOnly: false, acceptWarnings: true };
  const file = await sample('73-PEO-2567Q2-stacked-12.xlsx');
  assert.equal((await importFile(record.services.imports, actor, file, {}, mode)).status, 'stored');
});

const page = () => inProcess(app, '127.0.0.1:4800', { token: '', as: null });
/** The same, with the key of a request that may be sent again. */
const keyed =
  (key: string): Transport =>
  (request) =>
    page()({ ...request, headers: { ...request.headers, 'idempotency-key': key } });
const form = (params: Readonly<Record<string, string>> = place) => call(page(), 'getForm', { params });
const save = (put: readonly FormProject[], revision: number, noProjects: (1 | 2 | 3)[] = []) =>
  call(page(), 'saveForm', { params: place, body: { revision, put: [...put], remove: [], noProjects } });

async function refusal(asking: Promise<unknown>): Promise<{ status: number; code: string }> {
  try {
    await asking;
  } catch (error) {
    if (error instanceof Refused) return { status: error.details.status, code: error.details.code };
    throw error;
  }
  throw new Error('was not refused');
}

test('the form starts with what stands in the record, and sending it untouched changes nothing', async () => {
  const { content, known, revision, saved } = await form();
  assert.equal(content.projects.length, 9);
  assert.equal(known.length, 9);
  assert.deepEqual([revision, saved], [0, null]);
  const sent = await call(page(), 'submitForm', {
    params: place,
    body: { revision: 0, acceptWarnings: true },
  });
  assert.equal(sent.status, 'unchanged');
});

test('what is typed is kept letter by letter, then stored as a version that no cell is claimed for', async () => {
  const { content } = await form();
  const [first] = content.projects.filter(({ lines }) => lines[0]?.part === 2);
  assert.ok(first);
  const line = {
    part: 2 as const,
    budget: '๙๙,๙๙๙.๕๐',
    notYetAllocated: false,
    committed: '',
    disbursed: '10',
  };
  const kept = await save([{ ...first, lines: [line], percentComplete: '๕๕' }], 0);
  assert.equal(kept.revision, 1);
  const again = await form();
  assert.equal(again.content.projects.find(({ key }) => key === first.key)?.lines[0]?.budget, '๙๙,๙๙๙.๕๐');
  const sent = await call(page(), 'submitForm', {
    params: place,
    body: { revision: 1, acceptWarnings: true, reason: 'แก้ยอดตามหนังสือ' },
  });
  assert.equal(sent.status, 'stored');
  const { versions } = await call(page(), 'getProject', {
    params: { agency: place.agency, project: first.project ?? '' },
  });
  assert.equal(versions[0]?.funding[0]?.budget, '99999.50');
  assert.equal(versions[0]?.percentComplete, 55);
  assert.deepEqual(versions[0]?.funding[0]?.cells, {});
  assert.equal(versions[0]?.reason, 'แก้ยอดตามหนังสือ');
  assert.equal((await form()).revision, 0, 'the draft ends with the submission');
  const { pool } = record.services.runtime;
  const verified = await verifyRecord(pool, record.services.files, '2026-01-01T00:00:00Z');
  assert.deepEqual(
    verified.checks.flatMap((check) => check.differences),
    [],
  );
});

test('an error holds the whole form back, a warning until it is confirmed, and the confirmation is kept', async () => {
  const fresh = { ...blankProject(crypto.randomUUID(), 2), title: 'โครงการทดสอบแบบรายงาน' };
  const line = { part: 2 as const, budget: '100', notYetAllocated: false, committed: '', disbursed: 'สิบ' };
  const kept = await save([{ ...fresh, lines: [line] }], 0);
  const submit = (revision: number, acceptWarnings: boolean) =>
    call(page(), 'submitForm', { params: place, body: { revision, acceptWarnings } });
  const refused = await submit(kept.revision, true);
  assert.equal(refused.status, 'refused');
  assert.ok(
    refused.problems.some(
      ({ code, cell }) => code === 'form_amount_unreadable' && cell?.endsWith('/disbursed/2'),
    ),
  );
  const mended = await save([{ ...fresh, lines: [{ ...line, disbursed: '200' }] }], kept.revision);
  assert.equal((await submit(mended.revision, false)).status, 'refused');
  assert.equal((await submit(mended.revision, true)).status, 'stored');
  const rows = await inTransaction(record.services.runtime.pool, systemAccess, (transaction) =>
    transaction.rows<{ accepted_warnings: string }>(
      sql`select t.texts->>'accepted_warnings' as accepted_warnings from form_submission s
          join report_text t on t.agency_id = s.agency_id and t.version_id = s.id and t.kind = 'form_submission'
          order by s.recorded_at desc limit 1`,
    ),
  );
  assert.match(rows[0]?.accepted_warnings ?? '', /form_disbursed_exceeds_budget/);
});

test('two people at one form: neither overwrites the other, and nobody sends what they did not see', async () => {
  const { content } = await form();
  const [one, two] = content.projects;
  assert.ok(one && two);
  const first = await save([{ ...one, texts: { ...one.texts, note: 'ของคนแรก' } }], 0);
  const second = await save(
    [
      { ...one, texts: { ...one.texts, note: 'ของคนที่สอง' } },
      { ...two, texts: { ...two.texts, note: 'อีกโครงการ' } },
    ],
    0,
  );
  assert.deepEqual(
    second.theirs.map(({ texts }) => texts.note),
    ['ของคนแรก'],
  );
  const notes = (await form()).content.projects.map(({ texts }) => texts.note);
  assert.ok(notes.includes('ของคนแรก') && notes.includes('อีกโครงการ'));
  const stale = call(page(), 'submitForm', {
    params: place,
    body: { revision: first.revision, acceptWarnings: true },
  });
  assert.deepEqual(await refusal(stale), { status: 409, code: 'form_changed' });
  const discarded = await call(page(), 'discardForm', { params: place, body: { revision: second.revision } });
  assert.equal(discarded.revision, 0);
});

test('sixty edits at once are sixty revisions, and every project is there', async () => {
  const drafts = Array.from({ length: 60 }, (_, at) => ({
    ...blankProject(crypto.randomUUID(), 3),
    title: `งานที่ ${at}`,
  }));
  const saved = await Promise.all(drafts.map((draft) => save([draft], 0)));
  assert.deepEqual(
    saved.map(({ revision }) => revision).sort((x, y) => x - y),
    drafts.map((_, at) => at + 1),
  );
  const { content, revision } = await form();
  const titles = new Set(content.projects.map(({ title }) => title));
  for (const { title } of drafts) assert.ok(titles.has(title), title);
  await call(page(), 'discardForm', { params: place, body: { revision } });
});

test('a retried submission with the same key answers as before and adds nothing', async () => {
  const fresh = { ...blankProject(crypto.randomUUID(), 3), title: 'งานที่ส่งซ้ำ', percentComplete: '10' };
  const { revision } = await save([fresh], 0);
  const body = { revision, acceptWarnings: true };
  const first = await call(keyed('retry-1'), 'submitForm', { params: place, body });
  const second = await call(keyed('retry-1'), 'submitForm', { params: place, body });
  assert.deepEqual(second, first);
  const { content } = await form();
  assert.equal(content.projects.filter(({ title }) => title === 'งานที่ส่งซ้ำ').length, 1);
});

test('there is no form outside the reach, of an unknown agency, or where nothing is owed', async () => {
  assert.deepEqual(await refusal(form({ ...place, province: '70' })), { status: 404, code: 'not_found' });
  assert.deepEqual(await refusal(form({ ...place, agency: 'nobody' })), { status: 404, code: 'not_found' });
  const owesNothing = await refusal(form({ ...place, agency: 'DLA-2700101' }));
  assert.deepEqual(owesNothing, { status: 409, code: 'agency_owes_nothing' });
});
