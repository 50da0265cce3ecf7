import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { type RouteName, routes } from '@tidtam/domain/api';
import { chartNames } from '@tidtam/domain/chart';
import type { Capacity } from '@tidtam/domain/person';
import { figureNames } from '@tidtam/domain/summary';
import { provinceTableNames } from '@tidtam/domain/table';
import { toArabicDigits } from '@tidtam/domain/text';
import type { FastifyInstance } from 'fastify';
import { startSession } from '../src/account/sessions.ts';
import { accountAccess, inTransaction } from '../src/storage/index.ts';
import { testApplication, token } from './support/application.ts';
import { textOf } from './support/file-text.ts';
import { type Appointed, type TestRecord, testRecord } from './support/record.ts';

/**
 * Every GET as every role. Each agency's record holds words and amounts of its own; whatever a role is answered is
 * searched for those of others. Who may see whose is written here from DOMAIN's table, not taken from the policies.
 */
const round = '2567Q2';
const host = '127.0.0.1:4800';

interface Office {
  readonly code: string;
  readonly name: string;
  readonly province: string;
  readonly region: string;
  /** A word that stands in everything that the office wrote. */
  readonly word: string;
  /** So chosen that every sum tells whose amounts are in it. */
  readonly budget: number;
}

const offices: Office[] = [
  {
    code: '73-PHO',
    name: 'สำนักงานสาธารณสุขจังหวัดนครปฐม',
    province: '73',
    region: '7',
    word: 'QZALPHA',
    budget: 1_000_003,
  },
  {
    code: '73-PEO',
    name: 'สำนักงานศึกษาธิการจังหวัดนครปฐม',
    province: '73',
    region: '7',
    word: 'QZBRAVO',
    budget: 20_000_050,
  },
  {
    code: 'DLA-2720101',
    name: 'องค์การบริหารส่วนจังหวัดสุพรรณบุรี',
    province: '72',
    region: '7',
    word: 'QZCHARLIE',
    budget: 400_000_700,
  },
  {
    code: '50-QZD',
    name: 'หน่วยงานทดสอบเชียงใหม่',
    province: '50',
    region: '5',
    word: 'QZDELTA',
    budget: 8_000_009_000,
  },
];

/** Under 73-PEO, at home in 73; it owes a report to 72 as well, which is none of its parent's. */
const child = { code: '73-QZE', name: 'โรงเรียนทดสอบหน่วยงานย่อย', region: '7' };
offices.push(
  { ...child, province: '73', word: 'QZECHO', budget: 16_000_011_000 },
  { ...child, province: '72', word: 'QZFOXTROT', budget: 33_000_130_000 },
);

/** Section 4 of each province: what its committee did. */
const committees = [
  { province: '73', region: '7', word: 'QZNAKHON' },
  { province: '72', region: '7', word: 'QZSUPHAN' },
  { province: '50', region: '5', word: 'QZCHIANG' },
];

interface Role extends Appointed {
  readonly agency?: string;
  readonly province?: string;
  readonly region?: string;
}

/** Each has a word in the name, so that names of people are looked for too. */
const roles: readonly Role[] = [
  { name: 'ผู้รายงาน QZREPORTER', capacity: 'reporter', agency: '73-PHO' },
  { name: 'หัวหน้า QZAPPROVER', capacity: 'approver', agency: '73-PEO' },
  { name: 'ผู้รายงานแทน QZPARENT', capacity: 'reporter', agency: '73-PEO', withChildren: true },
  { name: 'ผู้รายงานหน่วยงานย่อย QZCHILD', capacity: 'reporter', agency: '73-QZE', withChildren: true },
  { name: 'ผู้รายงานไกล QZFAR', capacity: 'reporter', agency: 'DLA-2720101' },
  { name: 'เลขาฯ QZSECRET', capacity: 'province_secretariat', province: '73' },
  { name: 'เลขาฯ ไกล QZSECFAR', capacity: 'province_secretariat', province: '50' },
  { name: 'ภาคเจ็ด QZREGION', capacity: 'region_officer', region: '7' },
  { name: 'ภาคห้า QZREGFAR', capacity: 'region_officer', region: '5' },
  { name: 'ส่วนกลาง QZCENTRE', capacity: 'centre' },
  { name: 'ผู้ดูแล QZADMIN', capacity: 'administrator' },
  { name: 'ผู้สอบทาน QZAUDIT', capacity: 'auditor' },
];

const wholeCountry: readonly Capacity[] = ['centre', 'auditor'];

function seesOffice(role: Role, office: Office): boolean {
  const { capacity, agency, province, region } = role;
  if (wholeCountry.includes(capacity)) return true;
  if (agency !== undefined) return agency === office.code || seesChild(role, office);
  return province === undefined ? region === office.region : province === office.province;
}

/** Of the child the parent's reporter alone sees what it owes their province, and only who reports for children. */
function seesChild({ agency, withChildren }: Role, { code, province }: Office): boolean {
  return withChildren === true && agency === '73-PEO' && code === child.code && province === '73';
}

function seesCommittee(
  { capacity, province, region }: Role,
  at: { province: string; region: string },
): boolean {
  if (wholeCountry.includes(capacity)) return true;
  return province === at.province || region === at.region;
}

/** Names of accounts: one's own; the secretariat those of its agencies; the administrator and, in the log, the auditor all. */
function seesPerson(role: Role, other: Role): boolean {
  if (role === other || role.capacity === 'administrator' || role.capacity === 'auditor') return true;
  if (role.capacity !== 'province_secretariat' || other.agency === undefined) return false;
  return offices.some(({ code, province }) => code === other.agency && province === role.province);
}

let record: TestRecord;
let app: FastifyInstance;
const known = {
  projects: [] as string[],
  drafts: [] as string[],
  packs: [] as string[],
  signings: [] as string[],
};
const wordOf = ({ name }: Role) => name.split(' ').at(-1) ?? '';

before(async () => {
  record = await testRecord({ kind: 'record' });
  app = await testApplication(record, { signIn: true });
  await app.ready();
  await owner('POST', '/api/agencies', {
    ...{ code: '50-QZD', name: 'หน่วยงานทดสอบเชียงใหม่', sector: 'government', province: '50' },
    owes: [{ province: '50', round }],
  });
  await owner('POST', '/api/agencies', {
    ...{ code: child.code, name: child.name, sector: 'government', province: '73' },
    owes: [
      { province: '73', round },
      { province: '72', round },
    ],
  });
  for (const [at, role] of roles.entries()) {
    await record.appoint({ ...role, signInName: `person${at}`, password: 'seven green mangoes' });
  }
  await owner('PUT', `/api/agencies/${child.code}/parent`, { parent: '73-PEO' });
  await owner('POST', '/api/agencies/DLA-2720101/obligations', { province: '72', round });
  await owner('POST', '/api/agencies/73-PEO/obligations', { province: '73', round });
  for (const office of offices) await fill(office);
  for (const { province, word } of committees) {
    await owner('PUT', `/api/provinces/${province}/rounds/${round}/section4`, { text: `ประชุม ${word} แล้ว` });
    known.packs.push((await owner('POST', '/api/packs', { province, round })).id);
  }
});

/** The bytes that a PNG begins with. */
const png = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** A report by a file with its covering letter, a draft of the form, a file that waits, and whom to call: each with the office's word. */
async function fill({ code, name, province, word, budget }: Office): Promise<void> {
  const file = (title: string, amount: number) =>
    [
      `แบบรายงานผลการดำเนินงาน ประจำปีงบประมาณ พ.ศ. 2567 รอบไตรมาสที่ 2 หน่วยงาน ${name}`,
      'ส่วนที่,ที่,ชื่อโครงการ/กิจกรรม/มาตรการ,งบประมาณที่ได้รับ,ผลการเบิกจ่าย,ความก้าวหน้า (%)',
      `1,1,${title},${amount},${amount},50`,
      `2,,ไม่มีโครงการ,,,`,
      `3,,ไม่มีโครงการ,,,`,
    ].join('\n');
  const stored = await upload(
    `/api/imports?province=${province}&acceptWarnings=true`,
    `${word}.csv`,
    file(`โครงการ ${word}`, budget),
  );
  assert.equal(stored.files[0].status, 'stored', JSON.stringify(stored));
  known.drafts.push(stored.files[0].draft.id);
  const waiting = await upload(
    `/api/imports?province=${province}`,
    `${word}-2.csv`,
    file(`โครงการ ${word} รอ`, -1),
  );
  known.drafts.push(waiting.files[0].draft.id);
  const at = `/api/agencies/${code}/provinces/${province}`;
  const submissions = `${at}/rounds/${round}/submissions`;
  const { scan } = await upload('/api/scans', `${word}.png`, Buffer.from([...png, ...Buffer.from(word)]));
  const [submission] = (await owner('GET', submissions)).submissions;
  const signed = await owner('POST', `${submissions}/${submission.id}/letter`, {
    number: `ที่ ${word}`,
    date: '2024-04-20',
    signatory: { as: 'acting', name: `นาย ${word}`, position: word, actingFor: word },
    scan,
  });
  known.signings.push(signed.submissions[0].signings[0].id);
  await owner('PUT', `${at}/contact`, {
    person: `คุณ ${word}`,
    position: '',
    telephone: '',
    mail: `${word.toLowerCase()}@example.go.th`,
    note: '',
  });
  const { content, revision } = await owner('GET', `${at}/rounds/${round}/form`);
  const [project] = content.projects;
  known.projects.push(project.project);
  await owner('PUT', `${at}/rounds/${round}/form`, {
    revision,
    put: [{ ...project, title: `โครงการ ${word} แก้` }],
    remove: [],
    noProjects: content.noProjects,
  });
}

async function owner(method: 'GET' | 'POST' | 'PUT', url: string, payload?: object) {
  const answer = await app.inject({
    method,
    url,
    headers: { host, authorization: `Bearer ${token}` },
    ...(payload === undefined ? {} : { payload }),
  });
  assert.equal(answer.statusCode, 200, `${method} ${url}: ${answer.body}`);
  return answer.json();
}

async function upload(url: string, name: string, content: string | Buffer<ArrayBuffer>) {
  const form = new FormData();
  form.append('file', new Blob([content]), name);
  const body = new Response(form);
  const answer = await app.inject({
    method: 'POST',
    url,
    headers: {
      host,
      authorization: `Bearer ${token}`,
      'content-type': body.headers.get('content-type') ?? '',
    },
    payload: Buffer.from(await body.arrayBuffer()),
  });
  assert.equal(answer.statusCode, 200, answer.body);
  return answer.json();
}

/** What each part of an address may be: all that there is, in every combination. */
function valuesOf(name: string, path: string): readonly string[] {
  const values: Readonly<Record<string, readonly string[]>> = {
    province: committees.map(({ province }) => province),
    region: ['5', '7'],
    round: [round],
    agency: [...new Set(offices.map(({ code }) => code))],
    project: known.projects,
    id: path.startsWith('/api/packs') ? known.packs : known.drafts,
    signing: known.signings,
    sheet: ['0'],
    chart: chartNames,
    table: provinceTableNames,
    letter: ['covering', 'reminder'],
    figure: figureNames,
  };
  const found = values[name];
  assert.ok(found, `no values for :${name} of ${path}`);
  return found;
}

/** What may be asked beside the address. */
const queries: Partial<Record<RouteName, readonly string[]>> = {
  search: [...offices, ...committees].map(({ word }) => `text=${word}`),
  listAgencies: ['text=', 'text=QZ', ...committees.map(({ province }) => `province=${province}`)],
  listKeptAgencies: [
    '',
    'province=none&',
    ...committees.map(({ province }) => `province=${province}&`),
  ].flatMap((place) => ['text=', 'text=QZ'].map((text) => `${place}round=${round}&${text}`)),
  findParents: ['', 'text=QZ'],
  listImports: ['', ...committees.map(({ province }) => `province=${province}&round=${round}`)],
  listProjects: [
    '',
    'sort=budget',
    'mark=spent_without_progress',
    ...offices.map(({ word, code }) => `text=${word}&agency=${code}`),
  ],
  listPacks: committees.map(({ province }) => `province=${province}&round=${round}`),
};

function addressesOf(name: RouteName): readonly string[] {
  const { path } = routes[name];
  let paths = [path as string];
  for (const [part, key] of path.matchAll(/:(\w+)/g)) {
    paths = paths.flatMap((one) => valuesOf(key ?? '', path).map((value) => one.replace(part, value)));
  }
  const asked = queries[name] ?? [''];
  return paths.flatMap((one) => asked.map((query) => (query === '' ? one : `${one}?${query}`)));
}

/** Every sum that tells an amount of somebody out of sight. */
function forbiddenSums(role: Role): ReadonlyMap<number, string> {
  const sums = new Map<number, string>();
  for (let set = 1; set < 2 ** offices.length; set += 1) {
    const inside = offices.filter((_, at) => set & (2 ** at));
    const beyond = inside.find((office) => !seesOffice(role, office));
    if (beyond !== undefined)
      sums.set(
        inside.reduce((sum, { budget }) => sum + budget, 0),
        beyond.code,
      );
  }
  return sums;
}

function leaksIn(role: Role, text: string): readonly string[] {
  const words = [
    ...offices.filter((office) => !seesOffice(role, office)).map(({ word }) => word),
    ...committees.filter((at) => !seesCommittee(role, at)).map(({ word }) => word),
    ...roles.filter((other) => !seesPerson(role, other)).map(wordOf),
  ];
  const upper = text.toUpperCase();
  const sums = forbiddenSums(role);
  const numbers = toArabicDigits(text).match(/\d[\d,]*(?:\.\d+)?/g) ?? [];
  return [
    ...words.filter((word) => upper.includes(word)),
    ...numbers.flatMap((number) => sums.get(Number(number.replaceAll(',', ''))) ?? []),
  ];
}

const reads = (Object.keys(routes) as RouteName[]).filter(
  (name) => routes[name].method === 'GET' && name !== 'watchImport',
);

/** A session that is wholly in, as after a password and a one-time code. */
async function browserOf(role: Role): Promise<Record<string, string>> {
  const { runtime } = record.services;
  const actor = await record.actor(role.name);
  const { token: session } = await inTransaction(runtime.pool, accountAccess, (transaction) =>
    startSession(transaction, runtime, {
      person: actor.person.id,
      kind: 'browser',
      codePassed: true,
      agent: '',
    }),
  );
  return { host, cookie: `tidtam-4800=${session}` };
}

for (const role of roles) {
  test(`${role.name}: no read says a word, a name or a sum from beyond their sight, and none of their own is kept from them`, async () => {
    const headers = await browserOf(role);
    const seen = new Set<string>();
    let answered = 0;
    for (const name of reads) {
      for (const url of addressesOf(name)) {
        const answer = await app.inject({ url, headers });
        assert.ok(
          [200, 400, 403, 404, 409].includes(answer.statusCode),
          `${url}: ${answer.statusCode} ${answer.body.slice(0, 200)}`,
        );
        const text = textOf(answer.rawPayload);
        // A question may come back in a refusal; what it found may not.
        assert.deepEqual(leaksIn(role, text), [], `${name} ${url}`);
        if (answer.statusCode === 200) answered += 1;
        for (const { word } of [...offices, ...committees])
          if (text.toUpperCase().includes(word)) seen.add(word);
      }
    }
    assert.ok(answered > 0);
    const own = [
      ...offices.filter((office) => seesOffice(role, office)),
      ...committees.filter((at) => seesCommittee(role, at)),
    ].map(({ word }) => word);
    assert.deepEqual([...seen].sort(), own.sort());
  });
}

test('what lies out of sight is answered letter by letter as what there is not', async () => {
  const nothing = '019ab3c8-0000-7000-8000-00000000dead';
  const [reporter] = roles;
  assert.ok(reporter);
  const headers = await browserOf(reporter);
  const told = async (url: string) => {
    const { request: _, ...rest } = (await app.inject({ url, headers })).json();
    return rest;
  };
  const far = offices[3];
  assert.ok(far);
  const pairs = [
    [`/api/imports/${known.drafts.at(-1)}`, `/api/imports/${nothing}`],
    [`/api/imports/${known.drafts.at(-1)}/file`, `/api/imports/${nothing}/file`],
    [`/api/agencies/${far.code}/projects/${known.projects[3]}`, `/api/agencies/NONE/projects/${nothing}`],
    [`/api/agencies/73-PHO/projects/${known.projects[3]}`, `/api/agencies/73-PHO/projects/${nothing}`],
    [
      `/api/agencies/${far.code}/provinces/50/rounds/${round}`,
      `/api/agencies/NONE/provinces/50/rounds/${round}`,
    ],
    [
      `/api/agencies/${far.code}/provinces/50/rounds/${round}/signings/${known.signings[3]}/scan`,
      `/api/agencies/73-PHO/provinces/73/rounds/${round}/signings/${nothing}/scan`,
    ],
    ...['', '/projects', '/problems', '/guidelines'].map((of) => [
      `/api/provinces/50/rounds/${round}${of}`,
      `/api/provinces/99/rounds/${round}${of}`,
    ]),
    [`/api/regions/5/rounds/${round}`, `/api/regions/55/rounds/${round}`],
  ];
  for (const [there, not] of pairs) {
    assert.ok(there && not);
    assert.deepEqual(await told(there), await told(not), there);
    assert.equal((await told(there)).status, 404, there);
  }
});
