import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { blankProject } from '@tidtam/domain/form';
import ExcelJS from 'exceljs';
import type { FastifyInstance } from 'fastify';
import pg from 'pg';
import { askAs, testApplication, token } from './support/application.ts';
import { textOf } from './support/file-text.ts';
import { type TestRecord, testRecord } from './support/record.ts';

/** The provincial office for local administration reports for two municipalities; a third is none of its own. */
const round = '2567Q2';
const parent = '73-PLA';
const office = 'สำนักงานส่งเสริมการปกครองท้องถิ่นจังหวัดนครปฐม';
const [city, town, stranger] = ['DLA-3730102', 'DLA-6730111', 'DLA-4730601'] as const;
const nameOf = {
  [city]: 'เทศบาลนครนครปฐม',
  [town]: 'เทศบาลเมืองสามควายเผือก',
  [stranger]: 'เทศบาลเมืองไร่ขิง',
} as const;
const consolidating = 'ผู้รายงานแทน สถจ.';
const alone = 'ผู้รายงาน สถจ.';
const ofCity = 'ผู้รายงานเทศบาลนคร';
const secretary = 'เลขานุการคนที่สอง';
const owner = 'เจ้าของทะเบียน';

let record: TestRecord;
let app: FastifyInstance;

before(async () => {
  record = await testRecord({ kind: 'record' });
  await record.appoint({ name: consolidating, capacity: 'reporter', agency: parent, withChildren: true });
  await record.appoint({ name: alone, capacity: 'reporter', agency: parent });
  await record.appoint({ name: ofCity, capacity: 'reporter', agency: city });
  await record.appoint({ name: secretary, capacity: 'province_secretariat', province: '73' });
  app = await testApplication(record);
  await app.ready();
  for (const agency of [city, town, stranger]) {
    const owed = await as(owner, 'POST', `/api/agencies/${agency}/obligations`, { province: '73', round });
    assert.equal(owed.statusCode, 200, owed.body);
  }
  for (const agency of [city, town]) {
    const set = await as(secretary, 'PUT', `/api/agencies/${agency}/parent`, { parent });
    assert.equal(set.statusCode, 200, set.body);
  }
});

const at = (agency: string) => `/api/agencies/${agency}/provinces/73/rounds/${round}`;

function as(person: string, method: 'GET' | 'POST' | 'PUT', url: string, payload?: object) {
  return askAs(app, person, method, url, payload);
}

async function upload(person: string, url: string, name: string, bytes: Uint8Array<ArrayBuffer>) {
  const form = new FormData();
  form.append('file', new Blob([bytes]), name);
  const body = new Response(form);
  const answer = await app.inject({
    method: 'POST',
    url,
    headers: {
      host: '127.0.0.1:4800',
      authorization: `Bearer ${token}`,
      'x-tidtam-as': encodeURIComponent(person),
      'content-type': body.headers.get('content-type') ?? '',
    },
    payload: Buffer.from(await body.arrayBuffer()),
  });
  assert.equal(answer.statusCode, 200, answer.body);
  return answer.json();
}

const bytesOf = (text: string) => new Uint8Array(Buffer.from(text));

async function stateOf(agency: string): Promise<string | null> {
  const { family } = (await as(consolidating, 'GET', at(parent))).json();
  return family.children.find(({ code }: { code: string }) => code === agency)?.state ?? null;
}

async function titlesOf(agency: string): Promise<readonly string[]> {
  const { projects } = (await as(owner, 'GET', at(agency))).json();
  return projects.map((one: { title: string }) => one.title).sort();
}

test('a report for a child is typed, sent and covered by the parent’s reporter, and seen by the child’s own', async () => {
  assert.equal(await stateOf(city), 'not_begun');
  for (const path of ['', '/form', '/submissions']) {
    assert.equal((await as(alone, 'GET', `${at(city)}${path}`)).statusCode, 404, path);
    assert.equal((await as(consolidating, 'GET', `${at(stranger)}${path}`)).statusCode, 404, path);
  }
  const project = { ...blankProject(crypto.randomUUID(), 3), title: 'ประกาศนโยบายไม่รับของขวัญ' };
  const edit = { revision: 0, put: [project], remove: [], noProjects: [] };
  assert.equal((await as(alone, 'PUT', `${at(city)}/form`, edit)).statusCode, 404);
  const saved = await as(consolidating, 'PUT', `${at(city)}/form`, edit);
  assert.equal(saved.statusCode, 200, saved.body);
  assert.equal(await stateOf(city), 'draft');
  const body = { revision: saved.json().revision, acceptWarnings: true };
  assert.equal((await as(alone, 'POST', `${at(city)}/form/submit`, body)).statusCode, 404);
  const sent = await as(consolidating, 'POST', `${at(city)}/form/submit`, body);
  assert.equal(sent.json().status, 'stored', sent.body);
  assert.equal(await stateOf(city), 'submitted');
  assert.deepEqual((await as(ofCity, 'GET', at(city))).json().projects.length, 1);
  const { submissions } = (await as(ofCity, 'GET', `${at(city)}/submissions`)).json();
  assert.deepEqual([submissions[0].by, submissions[0].cover], [consolidating, 'unsigned']);
});

test('the covering letter says whose report it is and which office sends it', async () => {
  const flat = (text: string) => text.replace(/\s/g, '');
  for (const file of ['letter.pdf', 'letter.docx']) {
    const letter = async (person: string) => {
      const answer = await as(person, 'GET', `${at(city)}/letters/covering/${file}`);
      assert.equal(answer.statusCode, 200, answer.body);
      return flat(textOf(answer.rawPayload));
    };
    const sent = await letter(consolidating);
    assert.ok(sent.includes(flat(`${office} ขอนำส่งรายงานผลการดำเนินงาน`)), sent);
    assert.ok(sent.includes(flat(`ของ${nameOf[city]}`)), sent);
    for (const person of [ofCity, secretary])
      assert.ok(!(await letter(person)).includes(flat(office)), person);
    assert.equal((await as(alone, 'GET', `${at(city)}/letters/covering/${file}`)).statusCode, 404);
  }
});

test('a letter signed at the parent is attached to the child’s report, which a secretary then returns and receives', async () => {
  const { scan } = await upload(consolidating, '/api/scans', 'letter.pdf', bytesOf('%PDF-1.7\n% หนังสือ\n'));
  const letter = {
    number: 'นฐ 0023.3/77',
    date: '2024-04-20',
    signatory: { as: 'holder', name: 'นายเอก ใจดี', position: 'ท้องถิ่นจังหวัดนครปฐม' },
    scan,
  };
  const { submissions } = (await as(consolidating, 'GET', `${at(city)}/submissions`)).json();
  const url = `${at(city)}/submissions/${submissions[0].id}/letter`;
  assert.equal((await as(alone, 'POST', url, letter)).statusCode, 404);
  const attached = await as(consolidating, 'POST', url, letter);
  assert.equal(attached.statusCode, 200, attached.body);
  assert.equal(attached.json().submissions[0].signings[0].letter.position, 'ท้องถิ่นจังหวัดนครปฐม');
  const { revision } = attached.json();
  const returned = { revision, decision: 'returned', reason: 'ยอดเบิกจ่ายไม่ตรง' };
  assert.equal((await as(secretary, 'POST', `${at(city)}/review`, returned)).statusCode, 200);
  assert.equal(await stateOf(city), 'returned');
  const received = await as(secretary, 'POST', `${at(city)}/review`, {
    revision: revision + 1,
    decision: 'received',
  });
  assert.equal(received.statusCode, 200, received.body);
  assert.equal(await stateOf(city), 'received');
});

const header = ['หน่วยงาน', 'ส่วนที่', 'ที่', 'ชื่อโครงการ/กิจกรรม/มาตรการ', 'งบประมาณที่ได้รับ', 'ผลการเบิกจ่าย'];
const title = 'แบบรายงานผลการดำเนินงาน ประจำปีงบประมาณ พ.ศ. 2567 รอบไตรมาสที่ 2';

/** A table that names each row's agency, as one CSV. */
function withColumn(rows: readonly (readonly [agency: string, title: string])[]): Uint8Array<ArrayBuffer> {
  const body = rows.map(([agency, project], index) => [agency, 2, index + 1, project, 1000, 500].join(','));
  return bytesOf([title, header.join(','), ...body].join('\n'));
}

/** A sheet for each agency. */
async function withSheets(
  rows: readonly (readonly [agency: string, title: string])[],
): Promise<Uint8Array<ArrayBuffer>> {
  const book = new ExcelJS.Workbook();
  for (const [agency, project] of rows) {
    const sheet = book.addWorksheet(agency);
    sheet.addRow([title]);
    sheet.addRow([`หน่วยงาน ${agency}`]);
    sheet.addRow(header.slice(1));
    sheet.addRow([2, 1, project, 1000, 500]);
  }
  return new Uint8Array(await book.xlsx.writeBuffer());
}

test('one file with a column of agencies goes to each child; what is of another agency is said and left out', async () => {
  const file = withColumn([
    [nameOf[city], 'โครงการของนคร'],
    [nameOf[town], 'โครงการของเมือง'],
    [nameOf[stranger], 'โครงการของคนอื่น'],
  ]);
  const { files } = await upload(consolidating, '/api/imports?acceptWarnings=true', 'รวม.csv', file);
  const [{ status, agencies, problems, draft }] = files;
  assert.equal(status, 'partly', JSON.stringify(problems));
  assert.deepEqual(
    new Map(agencies.map((one: { agency: string; status: string }) => [one.agency, one.status])),
    new Map([
      [city, 'stored'],
      [town, 'stored'],
      [stranger, 'refused'],
    ]),
  );
  const [outside, ...more] = problems.filter(({ agency }: { agency: string }) => agency === stranger);
  assert.deepEqual([outside.code, outside.severity, more], ['outside_scope', 'error', []]);
  assert.match(outside.message.th, /เทศบาลเมืองไร่ขิง.*แถวของหน่วยงานนี้จะไม่ถูกบันทึก/);
  assert.match(outside.message.en, /its rows are not stored, those of the other agencies in the file are/);
  assert.deepEqual(await titlesOf(city), ['ประกาศนโยบายไม่รับของขวัญ', 'โครงการของนคร'].sort());
  assert.deepEqual(await titlesOf(town), ['โครงการของเมือง']);
  assert.deepEqual(await titlesOf(stranger), []);
  // Nothing is lost: the file waits as it came, and sending it again stores nothing twice.
  assert.equal((await as(consolidating, 'GET', `/api/imports/${draft.id}`)).json().state, 'partly');
  const again = await upload(consolidating, '/api/imports?acceptWarnings=true', 'รวม.csv', file);
  assert.deepEqual(again.files[0].agencies.map((one: { status: string }) => one.status).sort(), [
    'refused',
    'unchanged',
    'unchanged',
  ]);
});

test('a sheet for each child goes to each, under one letter; who reports for the parent alone stores none of it', async () => {
  const file = await withSheets([
    [nameOf[city], 'โครงการแผ่นของนคร'],
    [nameOf[town], 'โครงการแผ่นของเมือง'],
  ]);
  const refused = await upload(alone, '/api/imports?acceptWarnings=true', 'แผ่น.xlsx', file);
  assert.deepEqual(
    refused.files[0].problems.map(({ code }: { code: string }) => code),
    ['outside_scope', 'outside_scope'],
    JSON.stringify(refused),
  );
  assert.equal(refused.files[0].status, 'refused');
  const stored = await upload(consolidating, '/api/imports?acceptWarnings=true', 'แผ่น.xlsx', file);
  assert.equal(stored.files[0].status, 'stored', JSON.stringify(stored));
  assert.ok((await titlesOf(city)).includes('โครงการแผ่นของนคร'));
  assert.ok((await titlesOf(town)).includes('โครงการแผ่นของเมือง'));
  assert.equal((await titlesOf(parent)).length, 0);
  const reader = new pg.Client({ connectionString: record.ownerUrl });
  await reader.connect();
  const { rows } = await reader.query<{ codes: string[] }>(
    `select array_agg(distinct a.code order by a.code) as codes from import i join agency a on a.id = i.agency_id`,
  );
  await reader.end();
  assert.deepEqual(rows[0]?.codes, [city, town].sort(), 'nothing outside the children');
});

test('the CSV of agencies puts them under one another in any order of rows, and says what may not be', async () => {
  const csv = [
    'code,name_th,sector,province_code,owes_round,parent_code',
    '73-S1,โรงเรียนหนึ่ง,government,73,2567Q2,73-ED',
    '73-S2,โรงเรียนสอง,government,73,2567Q2,73-ed',
    '73-ED,เขตพื้นที่ทดสอบ,government,73,,',
    '73-S3,โรงเรียนสาม,government,73,,73-S1',
    '73-S4,โรงเรียนสี่,government,73,,73-NONE',
  ].join('\n');
  const imported = await upload(secretary, '/api/agencies/import', 'agencies.csv', bytesOf(csv));
  const { added, parents, problems } = imported;
  assert.deepEqual({ added, parents }, { added: 5, parents: 2 }, JSON.stringify(problems));
  assert.deepEqual(
    problems.map(({ code, cell }: { code: string; cell: string }) => [code, cell]),
    [
      ['csv_row', 'A5'],
      ['csv_row', 'A6'],
    ],
  );
  assert.match(problems[0].message.en, /one level only/);
  assert.match(problems[1].message.th, /“73-NONE”/);
  const { family } = (await as(secretary, 'GET', at('73-ED'))).json();
  assert.deepEqual(
    family.children.map(({ code }: { code: string }) => code),
    ['73-S1', '73-S2'],
  );
});
