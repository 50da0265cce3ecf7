import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { type RouteName, routes } from '@tidtam/domain/api';
import { ProblemDetails } from '@tidtam/domain/contract';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { call, download, Refused } from '../src/command-line/client.ts';
import { inProcess, type Transport } from '../src/command-line/transport.ts';
import { testApplication, token } from './support/application.ts';
import { sample, type TestRecord, testRecord } from './support/record.ts';

const host = '127.0.0.1:4800';
let record: TestRecord;
let app: FastifyInstance;

before(async () => {
  record = await testRecord();
  app = await testApplication(record);
  await app.ready();
});

const asOwner = () => inProcess(app, host, { token, as: null });
/** What a page sends: no token. */
const asPage = () => inProcess(app, host, { token: '', as: null });
const place = { province: '73', round: '2567Q2' };

test('GET / answers a page itself, and so does every address of the application', async () => {
  for (const url of ['/', '/provinces/73/rounds/2567Q2', '/imports']) {
    const answer = await app.inject({ url, headers: { host } });
    assert.equal(answer.statusCode, 200, url);
    assert.match(answer.headers['content-type'] as string, /text\/html/);
  }
});

test('every answer carries a strict content security policy', async () => {
  const answer = await app.inject({ url: '/', headers: { host } });
  const policy = String(answer.headers['content-security-policy']);
  assert.match(policy, /default-src 'self'/);
  assert.doesNotMatch(policy, /unsafe/);
  assert.equal(answer.headers['x-content-type-options'], 'nosniff');
});

test('DNS rebinding: a request that brings another Host is refused before anything is read', async () => {
  for (const rebound of [
    'evil.example',
    'evil.example:4800',
    '127.0.0.1:9999',
    'tidtam.localhost:4800',
    '',
  ]) {
    const answer = await app.inject({ url: '/api/record', headers: { host: rebound } });
    assert.equal(answer.statusCode, 421, rebound);
    assert.equal(ProblemDetails.parse(answer.json()).code, 'wrong_host');
  }
  for (const own of ['localhost:4800', '[::1]:4800', host]) {
    assert.equal((await app.inject({ url: '/api/record', headers: { host: own } })).statusCode, 200, own);
  }
});

test('a cross-site post is refused, with and without an Origin', async () => {
  const post = (headers: Record<string, string>) =>
    app.inject({ method: 'POST', url: '/api/packs', headers: { host, ...headers }, payload: place });
  for (const headers of [
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { origin: 'http://127.0.0.1:9999' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
  ]) {
    assert.equal((await post(headers)).statusCode, 421, JSON.stringify(headers));
  }
  const own = await post({ origin: 'http://127.0.0.1:4800', 'sec-fetch-site': 'same-origin' });
  assert.equal(own.statusCode, 200);
});

test('a file goes in, its draft opens, its summary and figures come out by the contract', async () => {
  const file = await sample('73-PVO-2567Q2-sheets-11.xlsx');
  const answer = await call(asPage(), 'importFiles', { query: { acceptWarnings: 'true' }, files: [file] });
  const [first] = answer.files;
  assert.equal(first?.status, 'stored');
  const id = first?.draft?.id ?? '';
  const draft = routes.getImport.output.parse(await call(asPage(), 'getImport', { params: { id } }));
  assert.equal(draft.answer.projects.length, 6);
  assert.ok(draft.differences.every((difference) => difference.kind === 'unchanged'));
  const sheet = await call(asPage(), 'getImportSheet', { params: { id, sheet: '0' } });
  assert.equal(routes.getImportSheet.output.parse(sheet).name, 'ส่วนที่ 1');
  const whole = routes.getProvinceRound.output.parse(
    await call(asPage(), 'getProvinceRound', { params: place }),
  );
  const summary = await call(asPage(), 'getSummary', { params: place });
  assert.deepEqual(whole.summary, summary);
  const { projects } = routes.listProjects.output.parse(
    await call(asPage(), 'listProjects', { params: place, query: {} }),
  );
  assert.equal(projects.length, 6);
});

test('a person begins in their own province, in the newest round that somebody reported in', async () => {
  const { home, actor } = await call(asPage(), 'getRecord');
  assert.deepEqual(home, { province: actor.provinces[0], round: '2567Q2', agency: null });
});

test('agencies are found by several codes at once, and by those alone', async () => {
  const listed = await call(asPage(), 'listAgencies', { query: { codes: '73-PVO,73-PEO,none' } });
  assert.deepEqual(
    listed.map(({ code }) => code),
    ['73-PEO', '73-PVO'],
  );
});

test('every figure opens to versions and cells that add up to it', async () => {
  const { parts, total } = await call(asPage(), 'getSummary', { params: place });
  for (const figure of ['budget', 'committed', 'disbursed'] as const) {
    for (const scope of [...parts, { ...total, part: undefined }]) {
      const query = scope.part === undefined ? {} : { part: String(scope.part) };
      const source = await call(asPage(), 'getFigure', { params: { ...place, figure }, query });
      assert.equal(source.value, scope[figure], `${figure} of part ${scope.part}`);
      const counted = source.versions.filter((version) => version.counted);
      const satang = counted.reduce((sum, { value }) => sum + Math.round(Number(value) * 100), 0);
      assert.equal(satang, Math.round(Number(scope[figure]) * 100));
      for (const version of counted) assert.match(version.cell ?? '', /^ส่วนที่ [123]![A-Z]+\d+$/);
    }
  }
});

test('the annotated copy and the original come back as files', async () => {
  const [draft] = await call(asPage(), 'listImports');
  const params = { id: draft?.id ?? '' };
  const copy = await download(asPage(), 'downloadAnnotated', { params });
  assert.equal(Buffer.from(copy.slice(0, 2)).toString(), 'PK');
  const original = await download(asPage(), 'downloadImported', { params });
  assert.deepEqual(Buffer.from(original), Buffer.from((await sample('73-PVO-2567Q2-sheets-11.xlsx')).bytes));
});

test('a file goes out as an attachment under its own name, whatever the name holds, and as nothing that opens', async () => {
  const { bytes } = await sample('73-PVO-2567Q2-sheets-11.xlsx');
  const name = `งบ ๒๕๖๗ (ฉบับ 'แก้') *; a=b, x%41.html`;
  const form = new FormData();
  form.append('file', new Blob([Uint8Array.from(bytes)]), name);
  const sent = new Response(form);
  const made = await app.inject({
    method: 'POST',
    url: '/api/imports/drafts?agency=73-PVO&province=73&round=2567Q4',
    headers: { host, 'content-type': sent.headers.get('content-type') ?? '' },
    payload: Buffer.from(await sent.arrayBuffer()),
  });
  assert.equal(made.statusCode, 200, made.body);
  const [draft] = routes.keepFiles.output.parse(made.json()).drafts;
  assert.equal(draft?.file, name);
  const { headers } = await app.inject({ url: `/api/imports/${draft?.id}/file`, headers: { host } });
  const [, ascii, whole = ''] =
    /^attachment; filename="([\x20-\x7e]*)"; filename\*=UTF-8''([\w!#$&+.^`|~%-]+)$/.exec(
      String(headers['content-disposition']),
    ) ?? [];
  assert.doesNotMatch(ascii ?? '"', /["\\]/);
  assert.equal(decodeURIComponent(whole), name);
  assert.equal(headers['content-type'], 'application/octet-stream');
  assert.equal(headers['x-content-type-options'], 'nosniff');
  assert.match(String(headers['content-security-policy']), /default-src 'self'/);
});

test('a correction made on an old revision is refused and changes nothing', async () => {
  const [listed] = await call(asPage(), 'listImports');
  const params = { id: listed?.id ?? '' };
  const draft = await call(asPage(), 'getImport', { params });
  const corrections = { ...draft.corrections, ignoredRows: ['ส่วนที่ 1!B8'] };
  const changed = await call(asPage(), 'correctImport', {
    params,
    body: { revision: draft.revision, corrections },
  });
  assert.equal(changed.revision, draft.revision + 1);
  assert.equal(changed.answer.projects.length, 5);
  const late = call(asPage(), 'correctImport', { params, body: { revision: draft.revision, corrections } });
  await assert.rejects(late, (error) => error instanceof Refused && error.details.status === 409);
});

test('what is outside the scope of the secretariat is not found, and cannot be changed', async () => {
  const elsewhere = call(asPage(), 'addObligation', {
    params: { agency: '73-PVO' },
    body: { province: '10', round: '2567Q2' },
  });
  await assert.rejects(elsewhere, (error) => error instanceof Refused && error.details.code === 'not_found');
  const owner = await call(asOwner(), 'addObligation', {
    params: { agency: '73-PVO' },
    body: { province: '10', round: '2567Q2' },
  });
  assert.equal(owner.added, true);
});

test('the owner may act as any person, and nobody without the token may', async () => {
  const region = 'เจ้าหน้าที่ ป.ป.ช. ภาค 7 (สาธิต)';
  const as = await call(inProcess(app, host, { token, as: region }), 'getRecord');
  assert.equal(as.actor.capacity, 'region_officer');
  const stranger = call(inProcess(app, host, { token: 'guess', as: region }), 'getRecord');
  await assert.rejects(stranger, (error) => error instanceof Refused && error.details.status === 401);
  const auditor = inProcess(app, host, { token, as: 'ผู้สอบทาน (สาธิต)' });
  await assert.rejects(
    call(auditor, 'importFiles', { files: [await sample('73-PVO-2567Q2-sheets-11.xlsx')] }),
    (error) =>
      error instanceof Refused &&
      error.details.status === 403 &&
      /ผู้รายงานของหน่วยงาน.*ฝ่ายเลขานุการของจังหวัด/.test(error.details.message.th),
  );
});

test('bad input is a problem in both languages, never a 500', async () => {
  const id = '00000000-0000-7000-8000-000000000000';
  const params: Record<string, string> = {
    ...{
      province: 'xx',
      round: '2567Q9',
      figure: 'nothing',
      agency: '73-PVO',
      project: 'x',
      id: 'x',
      sheet: '-1',
      region: 'x',
    },
  };
  for (const name of Object.keys(routes) as RouteName[]) {
    const route = routes[name];
    for (const given of [
      params,
      { ...params, id, project: id, province: '99', round: '2567Q2', figure: 'budget', sheet: '0' },
    ]) {
      const url = route.path.replace(/:(\w+)/g, (_, key: string) => given[key] ?? '');
      for (const payload of [undefined, '{', '[]', '{"round":1}']) {
        if (route.method === 'GET' && payload !== undefined) continue;
        const answer = await app.inject({
          method: route.method,
          url,
          headers: { host, ...(payload === undefined ? {} : { 'content-type': 'application/json' }) },
          ...(payload === undefined ? {} : { payload }),
        });
        assert.ok(
          answer.statusCode < 500,
          `${name} ${url} ${payload}: ${answer.statusCode} ${answer.payload}`,
        );
        if (answer.statusCode >= 400) {
          const problem = ProblemDetails.parse(answer.json());
          assert.ok(problem.message.th.length > 0 && problem.message.en.length > 0);
          assert.match(String(answer.headers['content-type']), /application\/problem\+json/);
        }
      }
    }
  }
});

test('what is sent twice, or in another place than the contract has it, is refused or not taken', async () => {
  const ask = (url: string) => app.inject({ url, headers: { host } });
  assert.equal((await ask('/api/search?text=a')).statusCode, 200);
  assert.equal((await ask('/api/search?text=a&text=b')).statusCode, 400);
  const answer = await app.inject({
    method: 'POST',
    url: '/api/packs?province=72&round=2567Q2',
    headers: { host, origin: 'http://127.0.0.1:4800', cookie: 'province=72; round=2567Q2' },
    payload: {},
  });
  assert.equal(answer.statusCode, 400);
});

test('OpenAPI 3.1 describes every route of the contract', async () => {
  const answer = await app.inject({ url: '/api/openapi.json', headers: { host } });
  const document = z
    .object({
      openapi: z.string(),
      paths: z.record(z.string(), z.record(z.string(), z.object({ operationId: z.string() }))),
    })
    .parse(answer.json());
  assert.match(document.openapi, /^3\.1/);
  const named = Object.values(document.paths).flatMap((path) =>
    Object.values(path).map((one) => one.operationId),
  );
  assert.deepEqual(named.filter((name) => name in routes).sort(), Object.keys(routes).sort());
});

test("a region's map has its provinces alone; an unknown region has none", async () => {
  const map = await call(asPage(), 'getRegionMap', { params: { region: '7' } });
  const provinces = map.shapes.map(({ province }) => province).sort();
  assert.deepEqual(provinces, ['70', '71', '72', '73', '74', '75', '76', '77']);
  await assert.rejects(
    call(asPage(), 'getRegionMap', { params: { region: '99' } }),
    (error) => error instanceof Refused && error.details.status === 404,
  );
});

test("the plan comes with its indicators' state in the round's fiscal year; a round that is none is refused", async () => {
  const plan = await call(asPage(), 'getPlan', { params: { round: '2567Q2' } });
  assert.equal(plan.fiscalYear, 2567);
  assert.equal(plan.nodes.filter(({ kind }) => kind === 'guideline').length, 8);
  const answer = await app.inject({ url: '/api/plan/rounds/2567Q9', headers: { host } });
  assert.equal(answer.statusCode, 400);
});

test('a command whose answer was lost is sent again by itself under its key, and done once', async () => {
  const sent: (string | undefined)[] = [];
  const losesTheFirst: Transport = async (request) => {
    const answer = await asOwner()(request);
    sent.push(request.headers['idempotency-key']);
    if (sent.length === 1) throw new TypeError('fetch failed');
    return answer;
  };
  const body = { name: 'ศูนย์ทดสอบสายขาด', sector: 'government', province: '73' };
  const added = await call(losesTheFirst, 'addAgency', { body });
  assert.equal(added.name, body.name);
  assert.equal(sent.length, 2);
  assert.match(sent[0] ?? '', /^[0-9a-f-]{36}$/);
  assert.equal(sent[0], sent[1]);
  // Asked for on purpose once more, under another key, it is there already.
  await assert.rejects(
    call(asOwner(), 'addAgency', { body }),
    (error) => error instanceof Refused && error.details.code === 'agency_exists',
  );
});
