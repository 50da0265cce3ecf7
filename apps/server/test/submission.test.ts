import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { blankProject } from '@tidtam/domain/form';
import type { FastifyInstance } from 'fastify';
import pg from 'pg';
import { verifyRecord } from '../src/ledger/index.ts';
import { testApplication, token } from './support/application.ts';
import { sample, type TestRecord, testRecord } from './support/record.ts';

const round = '2567Q2';
const host = '127.0.0.1:4800';
const first = 'ฝ่ายเลขานุการฯ จังหวัดนครปฐม (สาธิต)';
const second = 'เลขานุการคนที่สอง';
const reporter = 'ผู้รายงาน สสจ.นครปฐม (สาธิต)';
const approver = 'นายแพทย์สาธารณสุขจังหวัดนครปฐม (สาธิต)';
const region = 'เจ้าหน้าที่ ป.ป.ช. ภาค 7 (สาธิต)';
const centre = 'สำนักนโยบายและยุทธศาสตร์ (สาธิต)';
const owner = 'เจ้าของทะเบียน';
const pdf = Buffer.from('%PDF-1.7\n% หนังสือนำส่ง\n');

let record: TestRecord;
let app: FastifyInstance;

before(async () => {
  record = await testRecord();
  await record.appoint({ name: second, capacity: 'province_secretariat', province: '73' });
  await record.appoint({ name: 'เลขาฯ สุพรรณบุรี', capacity: 'province_secretariat', province: '72' });
  await record.appoint({ name: 'ผู้รายงาน ศธจ.', capacity: 'reporter', agency: '73-PEO' });
  app = await testApplication(record);
  await app.ready();
});

const at = (agency: string) => `/api/agencies/${agency}/provinces/73/rounds/${round}`;

function as(person: string, method: 'GET' | 'POST' | 'PUT', url: string, payload?: object, key?: string) {
  return app.inject({
    method,
    url,
    headers: {
      ...{ host, authorization: `Bearer ${token}`, 'x-tidtam-as': encodeURIComponent(person) },
      ...(key === undefined ? {} : { 'idempotency-key': key }),
    },
    ...(payload === undefined ? {} : { payload }),
  });
}

async function upload(person: string, url: string, name: string, bytes: Uint8Array) {
  const form = new FormData();
  form.append('file', new Blob([Buffer.from(bytes)]), name);
  const body = new Response(form);
  return app.inject({
    method: 'POST',
    url,
    headers: {
      ...{ host, authorization: `Bearer ${token}`, 'x-tidtam-as': encodeURIComponent(person) },
      'content-type': body.headers.get('content-type') ?? '',
    },
    payload: Buffer.from(await body.arrayBuffer()),
  });
}

async function importAs(person: string, name: string) {
  const file = await sample(name);
  const answer = await upload(person, '/api/imports?province=73&acceptWarnings=true', name, file.bytes);
  assert.equal(answer.json().files[0].status, 'stored', answer.body);
  return answer.json().files[0].draft.id as string;
}

/** Types one more project into an agency's form and sends it. */
async function send(person: string, agency: string, title: string, cover: object = {}) {
  const { revision } = (await as(person, 'GET', `${at(agency)}/form`)).json();
  const project = { ...blankProject(crypto.randomUUID(), 3), title };
  const saved = await as(person, 'PUT', `${at(agency)}/form`, {
    revision,
    put: [project],
    remove: [],
    noProjects: [],
  });
  const body = { revision: saved.json().revision, acceptWarnings: true, ...cover };
  return as(person, 'POST', `${at(agency)}/form/submit`, body);
}

async function keptScan(person: string, bytes: Uint8Array = pdf): Promise<string> {
  const kept = await upload(person, '/api/scans', 'scan.pdf', bytes);
  assert.equal(kept.statusCode, 200, kept.body);
  return kept.json().scan;
}

async function letterOf(person: string, signatory: object = {}) {
  return {
    number: 'นฐ 0033.004/1234',
    date: '2024-04-20',
    signatory: { as: 'holder', name: 'นายเอก ใจดี', position: 'นายแพทย์สาธารณสุขจังหวัด', ...signatory },
    scan: await keptScan(person),
  };
}

const seen = async (person: string, agency: string) =>
  (await as(person, 'GET', `${at(agency)}/submissions`)).json();

async function review(person: string, agency: string, decision: object = { decision: 'received' }) {
  const { revision } = await seen(person, agency);
  return as(person, 'POST', `${at(agency)}/review`, { revision, ...decision });
}

async function differences(): Promise<readonly string[]> {
  const { runtime, files } = record.services;
  const { checks } = await verifyRecord(runtime.pool, files, '2026-12-01T00:00:00Z');
  // People that a test made without an administrator are not its subject.
  return checks.filter(({ check }) => check !== 'ledger_acts').flatMap((check) => check.differences);
}

async function asOwnerOfTables<Result>(work: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const client = new pg.Client({ connectionString: record.ownerUrl });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

test('a reporter’s form waits for its letter, which comes later; then a secretary receives it', async () => {
  const sent = await send(reporter, '73-PHO', 'อบรมคุณธรรม');
  assert.equal(sent.json().status, 'stored', sent.body);
  const before = await seen(reporter, '73-PHO');
  assert.equal(before.standing, 'submitted');
  assert.equal(before.submissions[0].cover, 'unsigned');
  assert.deepEqual(before.may, {
    ...{ attach: true, sign: false, withdraw: true },
    ...{ receive: false, return: false },
  });
  assert.equal((await seen(first, '73-PHO')).refusal, 'letter_missing');
  const early = await review(first, '73-PHO');
  assert.deepEqual([early.statusCode, early.json().code], [409, 'letter_missing'], early.body);

  const acting = { as: 'acting', actingFor: 'นายแพทย์สาธารณสุขจังหวัดนครปฐม', position: 'นายแพทย์เชี่ยวชาญ' };
  const letter = await letterOf(reporter, acting);
  const url = `${at('73-PHO')}/submissions/${before.submissions[0].id}/letter`;
  const attached = await as(reporter, 'POST', url, letter, 'letter-1');
  assert.equal(attached.statusCode, 200, attached.body);
  assert.deepEqual((await as(reporter, 'POST', url, letter, 'letter-1')).json(), attached.json());
  const [submission] = attached.json().submissions;
  assert.equal(submission.cover, 'letter');
  assert.equal(submission.signings.length, 1, 'done once under its key');
  assert.deepEqual(submission.signings[0].letter, {
    ...{ number: letter.number, date: letter.date, as: 'acting', name: 'นายเอก ใจดี' },
    ...{ position: acting.position, actingFor: acting.actingFor },
  });

  const received = await review(first, '73-PHO');
  assert.equal(received.json().standing, 'received', received.body);
  assert.equal(received.json().submissions[0].reviews[0].by, first);
  const again = await review(first, '73-PHO');
  assert.deepEqual([again.statusCode, again.json().code], [409, 'nothing_to_review']);
  const { projects } = (await as(first, 'GET', at('73-PHO'))).json();
  const history = await as(first, 'GET', `/api/agencies/73-PHO/projects/${projects[0].project}`);
  const [version] = history.json().versions;
  assert.deepEqual([version.capacity, version.received], ['reporter', true]);
  assert.deepEqual(await differences(), []);
});

test('a letter goes with the form or the file; an approver needs none and stands for a reporter’s', async () => {
  const letter = await letterOf(reporter, { as: 'delegated', actingFor: 'ผู้ว่าราชการจังหวัด' });
  const withLetter = await send(reporter, '73-PHO', 'ตรวจสอบภายใน', { letter });
  assert.equal(withLetter.json().status, 'stored', withLetter.body);
  assert.equal((await seen(reporter, '73-PHO')).submissions[0].cover, 'letter');
  assert.equal(
    (await seen(reporter, '73-PHO')).standing,
    'submitted',
    'more was submitted than was received',
  );

  await send(reporter, '73-PHO', 'ป้องกันผลประโยชน์ทับซ้อน');
  const [unsigned] = (await seen(approver, '73-PHO')).submissions;
  assert.equal(unsigned.cover, 'unsigned');
  const url = `${at('73-PHO')}/submissions/${unsigned.id}/sign`;
  for (const other of [reporter, first, region]) {
    assert.equal((await as(other, 'POST', url)).statusCode, 403, other);
  }
  const signed = await as(approver, 'POST', url);
  assert.equal(signed.json().submissions[0].cover, 'in_person', signed.body);
  assert.equal((await as(approver, 'POST', url)).json().code, 'already_signed');

  await send(approver, '73-PHO', 'เผยแพร่ข้อมูลสาธารณะ');
  assert.equal((await seen(approver, '73-PHO')).submissions[0].cover, 'in_person');
  assert.equal((await review(second, '73-PHO')).json().standing, 'received');
  assert.deepEqual(await differences(), []);
});

test('what a secretariat imports is recorded as on behalf, and a colleague receives or returns it', async () => {
  const file = await sample('73-PVO-2567Q2-sheets-11.xlsx');
  const kept = await upload(first, '/api/imports/drafts?province=73', file.name, file.bytes);
  const id = kept.json().drafts?.[0]?.id;
  assert.ok(id, kept.body);
  const { revision } = (await as(first, 'GET', `/api/imports/${id}`)).json();
  const behalf = 'ได้รับทาง LINE เมื่อ 19 เม.ย. 2567 หน่วยงานไม่มีอินเทอร์เน็ต';
  const letter = await letterOf(first);
  const stored = await as(first, 'POST', `/api/imports/${id}/store`, {
    revision,
    acceptWarnings: true,
    behalf,
    letter,
  });
  assert.equal(stored.json().status, 'stored', stored.body);
  const { submissions, standing, may, refusal } = await seen(first, '73-PVO');
  assert.equal(standing, 'submitted');
  assert.equal(submissions[0].capacity, 'province_secretariat');
  assert.equal(submissions[0].behalf, behalf);
  assert.equal(submissions[0].signings[0].letter.number, letter.number);
  assert.deepEqual([may.receive, may.return, refusal], [false, false, 'four_eyes']);
  for (const decision of [{ decision: 'received' }, { decision: 'returned', reason: 'ผิดปี' }]) {
    const own = await review(first, '73-PVO', decision);
    assert.deepEqual([own.statusCode, own.json().code], [403, 'four_eyes'], own.body);
  }
  assert.equal((await review(reporter, '73-PHO')).statusCode, 403);

  assert.equal(
    (await review(second, '73-PVO', { decision: 'returned' })).statusCode,
    400,
    'a reason is asked for',
  );
  const reason = 'งบประมาณส่วนที่ 2 ไม่ตรงกับหนังสือ';
  const returned = await review(second, '73-PVO', { decision: 'returned', reason });
  assert.equal(returned.json().standing, 'returned', returned.body);
  assert.equal(returned.json().submissions[0].reviews[0].reason, reason);
  await send(first, '73-PVO', 'แก้ไขตามที่แจ้ง');
  assert.equal((await seen(second, '73-PVO')).standing, 'submitted');
  const received = await review(second, '73-PVO');
  assert.equal(received.json().standing, 'received', received.body);
  assert.deepEqual(
    received
      .json()
      .submissions.map(({ reviews }: { reviews: { decision: string }[] }) => reviews.at(-1)?.decision),
    ['received', 'received'],
    'a report is received with all that it stands on',
  );
  assert.deepEqual(await differences(), []);
});

test('who may receive of a province is listed, what waits first, and a withdrawn import waits no more', async () => {
  const draft = await importAs(first, '73-PEO-2567Q2-stacked-12.xlsx');
  const list = async (person: string) =>
    (await as(person, 'GET', `/api/provinces/73/rounds/${round}/submissions`)).json();
  const mine = await list(first);
  assert.deepEqual(
    mine.map((one: Record<string, unknown>) => [one.agency, one.standing, one.refusal, one.onBehalf]),
    [
      ['73-PEO', 'submitted', 'four_eyes', true],
      ['73-PHO', 'received', null, false],
      ['73-PVO', 'received', null, true],
    ],
  );
  assert.equal((await list(second))[0].mayReceive, true);
  assert.equal((await list(region))[0].mayReceive, false);
  assert.equal((await as(reporter, 'GET', `/api/provinces/73/rounds/${round}/submissions`)).statusCode, 403);
  const submission = (await seen(first, '73-PEO')).submissions[0].id;
  await as(first, 'POST', `/api/imports/${draft}/withdraw`, { reason: 'ผิดหน่วยงาน' });
  assert.equal((await list(second)).length, 2);
  assert.equal((await seen(second, '73-PEO')).standing, null);
  const late = await as(
    first,
    'POST',
    `${at('73-PEO')}/submissions/${submission}/letter`,
    await letterOf(first),
  );
  assert.equal(late.json().code, 'submission_withdrawn');
});

test('what the province’s own office owes is received by the region, and by nobody below', async () => {
  await as(first, 'POST', '/api/agencies/73-NACC/obligations', { province: '73', round });
  await send(first, '73-NACC', 'เผยแพร่ความรู้');
  for (const person of [first, second, centre]) {
    const answer = await review(person, '73-NACC');
    assert.deepEqual([answer.statusCode, answer.json().code], [403, 'not_yours'], person);
  }
  assert.equal((await review(region, '73-NACC')).json().standing, 'received');
  assert.equal((await review(region, '73-PHO')).json().code, 'not_yours');
});

test('the machine’s owner reviews too, and not what they submitted themselves', async () => {
  await send(owner, '73-PLA', 'นำเข้าโดยเจ้าของเครื่อง');
  assert.equal((await review(owner, '73-PLA')).json().code, 'four_eyes');
  assert.equal((await review(second, '73-PLA')).json().standing, 'received');
});

test('nobody decides about another report than they saw, whatever changed since; whoever looks again may', async () => {
  const url = `${at('73-PRO')}/review`;
  const page = async () => (await as(second, 'GET', at('73-PRO'))).json();
  const projects = async () => (await page()).projects.map((one: { project: string }) => one.project);
  await send(first, '73-PRO', 'อบรม');
  await send(first, '73-PRO', 'ตรวจ');
  const changes: Readonly<Record<string, () => Promise<{ statusCode: number; body: string }>>> = {
    'more is submitted': () => send(first, '73-PRO', 'เผยแพร่'),
    'a project is withdrawn': async () =>
      as(first, 'POST', `/api/agencies/73-PRO/projects/${(await projects())[0]}/withdraw`, {
        ...{ province: '73', round, reason: 'ซ้ำ' },
      }),
    'a letter comes': async () => {
      const [newest] = (await seen(first, '73-PRO')).submissions;
      return as(first, 'POST', `${at('73-PRO')}/submissions/${newest.id}/letter`, await letterOf(first));
    },
    'somebody else returns it': () => review(owner, '73-PRO', { decision: 'returned', reason: 'ยอดไม่ตรง' }),
  };
  for (const [what, change] of Object.entries(changes)) {
    const { revision } = await seen(second, '73-PRO');
    assert.equal((await page()).revision, revision, 'the page and its card say the same');
    const changed = await change();
    assert.equal(changed.statusCode, 200, `${what}: ${changed.body}`);
    const before = await seen(second, '73-PRO');
    for (const decision of [{ decision: 'received' }, { decision: 'returned', reason: 'ผิดปี' }]) {
      const stale = await as(second, 'POST', url, { revision, ...decision });
      assert.deepEqual([stale.statusCode, stale.json().code], [409, 'submissions_changed'], what);
    }
    assert.deepEqual(await seen(second, '73-PRO'), before, `${what}: what is refused records nothing`);
  }
  // Two at once who saw the same: one decides.
  const { revision } = await seen(second, '73-PRO');
  const both = await Promise.all(
    [second, owner].map((who) => as(who, 'POST', url, { revision, decision: 'received' })),
  );
  assert.deepEqual(both.map(({ statusCode }) => statusCode).sort(), [200, 409]);
  assert.equal((await seen(second, '73-PRO')).standing, 'received');
  // What changes elsewhere is none of it.
  const now = await seen(second, '73-PRO');
  await send(first, '73-PLA', 'ของหน่วยงานอื่น');
  assert.equal((await seen(second, '73-PRO')).revision, now.revision);
  assert.deepEqual(await differences(), []);
});

test('four eyes hold in the database: no review by whoever submitted, none that names somebody else for it', async () => {
  await asOwnerOfTables(async (client) => {
    const { rows } = await client.query(
      'select agency_id, import_id, form_id, submitted_by, recorded_by, province_code, round_id from review_event limit 1',
    );
    const [one] = rows;
    const insert = (reviewer: string, submitter: string) =>
      client.query(
        `insert into review_event (agency_id, id, province_code, round_id, import_id, form_id, submitted_by, number,
           decision, recorded_at, recorded_by, capacity)
         values ($1, gen_random_uuid(), $2, $3, $4, $5, $6, 99, 'received', now(), $7, 'province_secretariat')`,
        [one.agency_id, one.province_code, one.round_id, one.import_id, one.form_id, submitter, reviewer],
      );
    await assert.rejects(insert(one.submitted_by, one.submitted_by), { code: '23514' });
    await assert.rejects(insert(one.submitted_by, one.recorded_by), { code: '23503' });
    const signing = (columns: string, values: string) =>
      client.query(
        `insert into signing (agency_id, id, province_code, round_id, import_id, form_id, recorded_at, recorded_by, ${columns})
         values ($1, gen_random_uuid(), $2, $3, $4, $5, now(), $6, ${values})`,
        [one.agency_id, one.province_code, one.round_id, one.import_id, one.form_id, one.recorded_by],
      );
    await assert.rejects(signing('capacity, manner', "'reporter', 'in_person'"), { code: '23514' });
    await assert.rejects(signing('capacity, manner', "'reporter', 'letter'"), { code: '23514' });
    await assert.rejects(signing('capacity, manner, signed_as', "'approver', 'in_person', 'holder'"), {
      code: '23514',
    });
  });
});

test('a scan is what its bytes are, no larger than a letter, and nobody else’s to attach', async () => {
  const refused = async (name: string, bytes: Uint8Array) => {
    const answer = await upload(reporter, '/api/scans', name, bytes);
    return [answer.statusCode, answer.json().code];
  };
  assert.deepEqual(await refused('letter.pdf', Buffer.from('<script>alert(1)</script>')), [400, 'scan_kind']);
  assert.deepEqual(await refused('letter.png', Buffer.from('<svg xmlns="x"/>')), [400, 'scan_kind']);
  assert.deepEqual(await refused('letter.pdf', Buffer.concat([pdf, Buffer.alloc(10 * 1024 * 1024)])), [
    413,
    'scan_large',
  ]);
  const theirs = await keptScan('ผู้รายงาน ศธจ.', Buffer.concat([pdf, Buffer.from('ของ ศธจ.')]));
  const letter = { ...(await letterOf(reporter)), scan: theirs };
  const stolen = await send(reporter, '73-PHO', 'โครงการกับหนังสือของผู้อื่น', { letter });
  assert.deepEqual([stolen.statusCode, stolen.json().code], [409, 'scan_unknown'], stolen.body);
  const [newest] = (await seen(reporter, '73-PHO')).submissions;
  assert.equal(newest.cover, 'in_person', 'what was refused stored nothing');
});

test('a scan is given back as a file to keep, to whoever sees the report and to nobody else', async () => {
  const signing = (await seen(reporter, '73-PHO')).submissions
    .flatMap(({ signings }: { signings: { id: string; manner: string }[] }) => signings)
    .find(({ manner }: { manner: string }) => manner === 'letter');
  const url = `${at('73-PHO')}/signings/${signing.id}/scan`;
  for (const person of [reporter, approver, first, region, centre]) {
    const answer = await as(person, 'GET', url);
    assert.equal(answer.statusCode, 200, person);
    assert.deepEqual(answer.rawPayload, pdf);
    assert.equal(answer.headers['content-type'], 'application/octet-stream');
    assert.match(String(answer.headers['content-disposition']), /^attachment; .*\.pdf/);
    assert.equal(answer.headers['x-content-type-options'], 'nosniff');
  }
  for (const stranger of ['เลขาฯ สุพรรณบุรี', 'ผู้รายงาน ศธจ.']) {
    assert.equal((await as(stranger, 'GET', url)).statusCode, 404, stranger);
  }
  // Under another agency's name it is not there either.
  assert.equal((await as(first, 'GET', url.replace('73-PHO', '73-PVO'))).statusCode, 404);
});

test('a stranger finds nothing of another’s submissions and changes nothing', async () => {
  const [newest] = (await seen(first, '73-PHO')).submissions;
  const letter = async (person: string) => letterOf(person);
  for (const stranger of ['เลขาฯ สุพรรณบุรี', 'ผู้รายงาน ศธจ.']) {
    assert.equal((await as(stranger, 'GET', `${at('73-PHO')}/submissions`)).statusCode, 404);
    const url = `${at('73-PHO')}/submissions/${newest.id}/letter`;
    assert.equal((await as(stranger, 'POST', url, await letter(stranger))).statusCode, 404);
  }
  const { revision } = await seen(first, '73-PHO');
  const body = { decision: 'received', revision };
  assert.equal((await as('เลขาฯ สุพรรณบุรี', 'POST', `${at('73-PHO')}/review`, body)).statusCode, 404);
  assert.equal((await as('ผู้รายงาน ศธจ.', 'POST', `${at('73-PHO')}/review`, body)).statusCode, 403);
  // A submission of another agency is none of this one's.
  const url = `${at('73-PLA')}/submissions/${newest.id}/letter`;
  assert.equal((await as(first, 'POST', url, await letter(first))).statusCode, 404);
  assert.deepEqual(await differences(), []);
});

test('a review or a signing changed behind the program’s back is found', async () => {
  const tampered = async (change: string, back: string) => {
    await asOwnerOfTables((client) => client.query(change));
    const found = await differences();
    await asOwnerOfTables((client) => client.query(back));
    return found;
  };
  const decided = await tampered(
    "update review_event set decision = 'received' where decision = 'returned'",
    "update review_event set decision = 'returned' where id in (select (canonical::jsonb->>'subject')::uuid from ledger_entry where kind = 'review' and canonical::jsonb->'body'->>'decision' = 'returned')",
  );
  assert.match(decided.join('\n'), /^review .* is not what was recorded/m);
  const signed = await tampered(
    "update signing set letter_date = letter_date + 1 where manner = 'letter'",
    "update signing set letter_date = letter_date - 1 where manner = 'letter'",
  );
  assert.match(signed.join('\n'), /^signing .* is not what was recorded/m);
  const pointed = await tampered(
    `update report set received_version = current_version where agency_id = (select id from agency where code = '73-PEO')`,
    `update report set received_version = null where agency_id = (select id from agency where code = '73-PEO')`,
  );
  assert.match(pointed.join('\n'), /was not received/);
  assert.deepEqual(await differences(), []);
});
