import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { access, copyFile, mkdir, open, readdir, readFile, writeFile } from 'node:fs/promises';
import { createServer as createWebServer } from 'node:http';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { routes } from '@tidtam/domain/api';
import { blankProject } from '@tidtam/domain/form';
import { ImportAnswer } from '@tidtam/domain/import';
import { ProvinceSummary } from '@tidtam/domain/summary';
import { overNetwork } from '../src/command-line/transport.ts';
import { programFolder } from '../src/program/index.ts';
import { temporaryFolder } from './support/cluster.ts';
import { reportCsv } from './support/report-csv.ts';

const main = join(programFolder, 'apps', 'server', 'src', 'main.ts');
const samples = join(programFolder, 'data', 'demonstration');
const peo = join(samples, '73-PEO-2567Q2-stacked-12.xlsx');
const pla = join(samples, '73-PLA-2567Q2-activities-15.xlsx');

let data: string;
let served: { readonly process: ChildProcess; readonly port: number; readonly data: string };

interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

function start(args: readonly string[], folder: string, more: Record<string, string> = {}): ChildProcess {
  const env = { ...process.env, TIDTAM_DATA: folder, ...more };
  return spawn(process.execPath, [main, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
}

async function tidtam(
  args: readonly string[],
  folder = data,
  more: Record<string, string> = {},
): Promise<Ran> {
  const child = start(args, folder, more);
  const read = async (stream: NodeJS.ReadableStream | null) => {
    const chunks: Buffer[] = [];
    for await (const chunk of stream ?? []) chunks.push(Buffer.from(chunk));
    return Buffer.concat(chunks).toString('utf8');
  };
  const [out, err] = await Promise.all([read(child.stdout), read(child.stderr), once(child, 'close')]);
  return { code: child.exitCode, out, err };
}

/** A port that nobody uses just now. */
/** Asks the server that runs, with the token that its data folder holds. */
async function asOwner(method: string, path: string, body?: object) {
  const run = JSON.parse(await readFile(join(served.data, 'demonstration', 'run.json'), 'utf8'));
  const answer = await fetch(run.url + path, {
    method,
    headers: {
      authorization: `Bearer ${run.token}`,
      ...(body && { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() }),
    },
    ...(body && { body: JSON.stringify(body) }),
  });
  assert.equal(answer.status, 200, path);
  return answer.json();
}

async function freePort(): Promise<number> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

async function waitFor(child: ChildProcess, text: string): Promise<void> {
  let said = '';
  for await (const chunk of child.stdout ?? []) {
    said += String(chunk);
    if (said.includes(text)) return;
  }
  throw new Error(`it ended without saying ${text}: ${said}`);
}

before(async () => {
  data = await temporaryFolder();
  const port = await freePort();
  const folder = await temporaryFolder();
  const child = start(['serve'], folder, { TIDTAM_PORT: String(port) });
  await waitFor(child, 'Ctrl-C');
  served = { process: child, port, data: folder };
});

after(async () => {
  if (served.process.exitCode !== null) return;
  served.process.kill('SIGKILL');
  await once(served.process, 'close');
});

test('help and version answer 0, a wrong option 2', async () => {
  assert.equal((await tidtam(['--help'])).code, 0);
  const alone = await tidtam([]);
  assert.equal(alone.code, 2);
  assert.match(alone.err, /import .*file/);
  assert.match((await tidtam(['--version'])).out, /^\d+\.\d+\.\d+\n$/);
  assert.equal((await tidtam(['import', peo, '--nonsense'])).code, 2);
  assert.equal((await tidtam(['nonsense'])).code, 2);
  assert.equal((await tidtam(['summary', '--province', '73'])).code, 2);
  assert.equal((await tidtam(['summary', '--province', '73', '--round', 'Q2'])).code, 2);
});

test('a dry run needs no record and makes none', async () => {
  const folder = join(data, 'nowhere');
  const ran = await tidtam(['import', peo, '--dry-run', '--json'], folder);
  assert.equal(ran.code, 0, ran.err);
  assert.equal(ImportAnswer.parse(JSON.parse(ran.out)).files[0]?.status, 'checked');
  await assert.rejects(access(folder));
});

test('a missing path is wrong usage; an unreadable file is refused with its problem', async () => {
  assert.equal((await tidtam(['import', join(data, 'none.xlsx')])).code, 2);
  const broken = join(data, 'broken.xlsx');
  await writeFile(broken, 'PK\u0003\u0004 not a workbook');
  const ran = await tidtam(['import', broken, peo, '--dry-run', '--json']);
  assert.equal(ran.code, 1);
  const { files } = ImportAnswer.parse(JSON.parse(ran.out));
  assert.deepEqual(
    files.map((file) => file.status),
    ['refused', 'checked'],
  );
  assert.ok((files[0]?.problems.length ?? 0) > 0);
  const large = join(data, 'large.csv');
  await writeFile(large, Buffer.alloc(51 * 1024 * 1024, 'x'));
  const refused = await tidtam(['import', large, '--json'], served.data);
  assert.equal(refused.code, 1);
  assert.equal(ImportAnswer.parse(JSON.parse(refused.out)).files[0]?.problems[0]?.code, 'file_too_large');
});

test('a file of any size that is too large is said to be, without being read whole', async () => {
  const huge = join(data, 'huge.csv');
  const file = await open(huge, 'w');
  await file.truncate(3 * 1024 ** 3);
  await file.close();
  const ran = await tidtam(['import', huge, peo, '--dry-run', '--json'], join(data, 'nowhere'));
  assert.equal(ran.code, 1, ran.err);
  const { files } = ImportAnswer.parse(JSON.parse(ran.out));
  assert.deepEqual(
    files.map(({ status, problems }) => [status, problems[0]?.code]),
    [
      ['refused', 'file_too_large'],
      ['checked', undefined],
    ],
  );
});

test('marked copies keep apart files of one name, and never go over an original', async () => {
  const nowhere = join(data, 'nowhere');
  const [one, other] = [join(data, 'one'), join(data, 'other')];
  for (const [folder, source] of [
    [one, peo],
    [other, pla],
  ] as const) {
    await mkdir(folder);
    await copyFile(source, join(folder, 'report.xlsx'));
  }
  const both = [join(one, 'report.xlsx'), join(other, 'report.xlsx')];
  const dry = (out: string, files: readonly string[]) =>
    tidtam(['import', ...files, '--dry-run', '--annotated', out], nowhere);
  const copies = join(data, 'marked', 'copies');
  assert.equal((await dry(copies, both)).code, 0);
  assert.deepEqual((await readdir(copies)).sort(), ['report-2.xlsx', 'report.xlsx']);
  assert.equal((await dry(copies, [peo])).code, 0, 'a folder that is there takes one copy too');
  await access(join(copies, '73-PEO-2567Q2-stacked-12.xlsx'));
  for (const [out, files] of [
    [both[0] ?? '', both.slice(0, 1)],
    [one, both],
    [both[0] ?? '', [peo, pla]],
  ] as const) {
    const ran = await dry(out, files);
    assert.equal(ran.code, 2, `${out}: ${ran.err}`);
    assert.match(ran.err, /--annotated/);
  }
  assert.deepEqual(await readFile(join(one, 'report.xlsx')), await readFile(peo));
});

test('a place that cannot be written is said in one line, before anything is stored or numbered', async () => {
  const nowhere = '/proc/tidtam/out';
  const place = ['--province', '73', '--round', '2567Q2'];
  const before = await tidtam(['verify', '--json'], served.data);
  const pho = join(samples, '73-PHO-2567Q2-csv874-16.csv');
  for (const args of [
    ['pack', ...place, '--out', nowhere],
    ['import', peo, pho, '--accept-warnings', '--annotated', nowhere],
    ['backup', nowhere],
  ]) {
    const ran = await tidtam(args, served.data);
    assert.equal(ran.code, 3, `${args[0]}: ${ran.err}`);
    assert.equal(ran.out, '');
    assert.equal(ran.err.trim().split('\n').length, 1, ran.err);
    assert.ok(ran.err.includes(nowhere), ran.err);
  }
  const later = await tidtam(['verify', '--json'], served.data);
  assert.deepEqual(JSON.parse(later.out).ledger, JSON.parse(before.out).ledger);
});

test('wrong usage is told in both languages', async () => {
  const folder = await tidtam(['import', samples]);
  assert.equal(folder.code, 2);
  assert.match(folder.err, /เป็นโฟลเดอร์[\s\S]*is a folder/);
  const withdraw = await tidtam(['withdraw', '--reason', 'ผิดไฟล์'], served.data);
  assert.equal(withdraw.code, 2);
  assert.match(withdraw.err, /ระบุสิ่งที่จะถอน[\s\S]*Say what to withdraw/);
});

test('without a server the command line works on its own record: import, summary, verify, pack', async () => {
  const stored = await tidtam(['import', peo, pla, '--json', '--annotated', join(data, 'copies')]);
  assert.equal(stored.code, 0, stored.err);
  for (const file of ImportAnswer.parse(JSON.parse(stored.out)).files) assert.equal(file.status, 'stored');
  await access(join(data, 'copies', '73-PLA-2567Q2-activities-15.xlsx'));
  const summary = await tidtam(['summary', '--province', '73', '--round', '2567Q2', '--json']);
  const { agencies, total } = ProvinceSummary.parse(JSON.parse(summary.out));
  assert.deepEqual(agencies, { owed: 8, reported: 2 });
  assert.equal(total.budget, '676600.00');
  const verified = await tidtam(['verify', '--json']);
  assert.equal(verified.code, 0, verified.out);
  const out = join(data, 'papers');
  const packed = await tidtam([
    'pack',
    '--province',
    '73',
    '--round',
    '2567Q2',
    '--formats',
    'docx,pdf,pptx,xlsx',
    '--out',
    out,
  ]);
  assert.equal(packed.code, 0, packed.err);
  assert.equal((await readFile(join(out, 'tidtam-73-2567Q2-1.pdf'))).subarray(0, 5).toString(), '%PDF-');
  for (const format of ['docx', 'pptx', 'xlsx'])
    assert.equal((await readFile(join(out, `tidtam-73-2567Q2-1.${format}`))).subarray(0, 2).toString(), 'PK');
});

test('agencies that are not known come in with a CSV, and then may report', async () => {
  const csv = join(data, 'agencies.csv');
  await writeFile(
    csv,
    'code,name_th,sector,province_code,owes_province,owes_round\n' +
      '73-TEST,สำนักงานทดสอบจังหวัดนครปฐม,government,73,73,2567Q2\n' +
      'bad code!,ก,government,73,73,2567Q2\n',
  );
  const ran = await tidtam(['agencies', 'import', csv]);
  assert.equal(ran.code, 1);
  assert.match(ran.out, /"added": 1/);
  const summary = await tidtam(['summary', '--province', '73', '--round', '2567Q2', '--json']);
  assert.equal(ProvinceSummary.parse(JSON.parse(summary.out)).agencies.owed, 9);
});

test('with a server running the command line finds it by its run file and uses it', async () => {
  const ran = await tidtam(['summary', '--province', '73', '--round', '2567Q2', '--json'], served.data);
  assert.equal(ran.code, 0, ran.err);
  const summary = ProvinceSummary.parse(JSON.parse(ran.out));
  assert.deepEqual(summary.agencies, { owed: 8, reported: 8 });
  const { token } = JSON.parse(await readFile(join(served.data, 'demonstration', 'run.json'), 'utf8'));
  const answer = await fetch(`http://127.0.0.1:${served.port}/api/provinces/73/rounds/2567Q2/summary`, {
    headers: { authorization: `Bearer ${token}` },
  });
  assert.deepEqual(await answer.json(), summary);
  const again = await tidtam(
    ['import', peo, '--json', '--as', 'ฝ่ายเลขานุการฯ จังหวัดนครปฐม (สาธิต)'],
    served.data,
  );
  assert.equal(ImportAnswer.parse(JSON.parse(again.out)).files[0]?.agencies[0]?.status, 'unchanged');
  const stranger = await tidtam(['verify', '--as', 'ไม่มีคนนี้'], served.data);
  assert.equal(stranger.code, 1);
});

test('what is imported on an agency’s behalf says how it came', async () => {
  const csv = reportCsv('แทน.csv', [[3, 'ประกาศนโยบายไม่รับของขวัญ']]);
  const path = join(data, csv.name);
  await writeFile(path, csv.bytes);
  const behalf = 'ได้รับทาง LINE เมื่อ 19 เม.ย. 2567';
  const options = ['--behalf', behalf, '--province', '73', '--accept-warnings', '--json'];
  const checked = await tidtam(['import', path, ...options, '--dry-run'], served.data);
  assert.equal(ImportAnswer.parse(JSON.parse(checked.out)).files[0]?.draft, undefined, checked.out);
  const ran = await tidtam(['import', path, ...options], served.data);
  assert.equal(ImportAnswer.parse(JSON.parse(ran.out)).files[0]?.status, 'stored', ran.out + ran.err);
  const url = `http://127.0.0.1:${served.port}/api/agencies/73-PHO/provinces/73/rounds/2567Q2/submissions`;
  const { token } = JSON.parse(await readFile(join(served.data, 'demonstration', 'run.json'), 'utf8'));
  const answer = await fetch(url, { headers: { authorization: `Bearer ${token}` } });
  const { submissions } = routes.getSubmissions.output.parse(await answer.json());
  assert.deepEqual([submissions[0]?.file, submissions[0]?.behalf], [csv.name, behalf]);
});

test('a server of another version is a system failure', async () => {
  const path = join(served.data, 'demonstration', 'run.json');
  const run = await readFile(path, 'utf8');
  await writeFile(path, run.replace(/"version": "[^"]*"/, '"version": "9.9.9"'));
  try {
    const ran = await tidtam(['verify'], served.data);
    assert.equal(ran.code, 3);
    assert.match(ran.err, /9\.9\.9/);
  } finally {
    await writeFile(path, run);
  }
});

test('a taken port, a used folder and a wrong setting each end with one clear line and 3', async () => {
  const port = String(served.port);
  for (const [folder, more, expected] of [
    [data, { TIDTAM_PORT: port }, port],
    [served.data, { TIDTAM_PORT: String(await freePort()) }, served.data],
    [data, { TIDTAM_PORT: 'many' }, 'TIDTAM_PORT'],
    ['/proc/tidtam', {}, '/proc/tidtam'],
    [
      data,
      {
        TIDTAM_DATABASE_URL: 'postgresql://127.0.0.1:9/x',
        TIDTAM_MIGRATION_URL: 'postgresql://127.0.0.1:9/x',
      },
      'TIDTAM_MIGRATION_URL',
    ],
  ] as const) {
    const ran = await tidtam(['serve'], folder, more);
    assert.equal(ran.code, 3, `${expected}: ${ran.err}`);
    assert.ok(ran.err.includes(expected), ran.err);
    assert.equal(ran.err.trim().split('\n').length, 1, ran.err);
  }
});

test('a form that was sent is taken back from the command line, an import only as a file', async () => {
  const at = '/api/agencies/73-PVO/provinces/73/rounds/2567Q3/form';
  const { revision } = await asOwner('GET', at);
  const put = [{ ...blankProject(crypto.randomUUID(), 3), title: 'โครงการจากแบบ', guideline: '2101-1' }];
  const saved = await asOwner('PUT', at, { revision, put, remove: [], noProjects: [] });
  const sent = await asOwner('POST', `${at}/submit`, { revision: saved.revision, acceptWarnings: true });
  assert.equal(sent.status, 'stored');
  const place = ['--province', '73', '--agency', '73-PVO', '--reason', 'ส่งผิดรอบ'];
  const imported = await tidtam(['submissions', 'withdraw', '--round', '2567Q2', ...place], served.data);
  assert.deepEqual([imported.code, imported.out], [2, ''], imported.err);
  const taken = await tidtam(['submissions', 'withdraw', '--round', '2567Q3', ...place], served.data);
  assert.equal(taken.code, 0, taken.err);
  assert.equal(JSON.parse(taken.out).submissions[0].withdrawn, true);
});

test('Ctrl-C stops the server and PostgreSQL with it; a second start takes the folder again', async () => {
  served.process.kill('SIGINT');
  await once(served.process, 'close');
  assert.equal(served.process.exitCode, 130);
  await assert.rejects(access(join(served.data, 'demonstration', 'run.json')));
  const again = start(['serve'], served.data, { TIDTAM_PORT: String(served.port) });
  await waitFor(again, 'Ctrl-C');
  again.kill('SIGTERM');
  await once(again, 'close');
  assert.equal(again.exitCode, 143);
});

test('a letter is attached and a report received from the command line, and never by whoever imported it', async () => {
  const place = ['--province', '73', '--round', '2567Q2', '--agency', '73-PVO'];
  const report = (action: string, ...more: string[]) =>
    tidtam(['submissions', action, ...place, ...more], served.data);
  const letter = [
    '--number',
    'นฐ 0017.1/55',
    '--date',
    '2024-04-18',
    '--name',
    'นายเอก',
    '--position',
    'รองผู้ว่าฯ',
  ];
  const scan = join(data, 'letter.pdf');
  await writeFile(scan, '%PDF-1.7 หนังสือ');
  assert.equal((await report('attach', join(data, 'none.pdf'), ...letter)).code, 2);
  const incomplete = await report('attach', scan, ...letter, '--signed-as', 'acting');
  assert.deepEqual([incomplete.code, /--acting-for/.test(incomplete.err)], [2, true]);
  const attached = await report('attach', scan, ...letter, '--signed-as', 'acting', '--acting-for', 'ผู้ว่าฯ');
  assert.equal(attached.code, 0, attached.err);
  assert.equal(JSON.parse(attached.out).submissions[0].signings[0].letter.actingFor, 'ผู้ว่าฯ');
  const own = await report('receive', '--as', 'ฝ่ายเลขานุการฯ จังหวัดนครปฐม (สาธิต)');
  assert.deepEqual([own.code, /ท่านเป็นผู้นำส่ง/.test(own.err)], [1, true], own.err);
  const returned = await report('return', '--reason', 'ยอดไม่ตรง');
  assert.equal(JSON.parse(returned.out).standing, 'returned', returned.err);
  assert.equal(JSON.parse((await report('receive')).out).standing, 'received');
  const listed = await tidtam(['submissions', 'list', '--province', '73', '--round', '2567Q2'], served.data);
  const standings = JSON.parse(listed.out).map(({ standing }: { standing: string }) => standing);
  assert.deepEqual([standings.at(-1), standings.length], ['received', 8]);
});

test('a token goes to the named server and to none that it points to', async () => {
  const asked: string[] = [];
  const server = createWebServer((request, response) => {
    asked.push(request.url ?? '');
    response.writeHead(307, { location: '/elsewhere' }).end();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const ask = overNetwork(`http://127.0.0.1:${port}`, { token: 'a'.repeat(43), as: null });
  await assert.rejects(ask({ method: 'GET', path: '/api/record', headers: {}, body: null }), TypeError);
  server.close();
  server.closeAllConnections();
  assert.deepEqual(asked, ['/api/record']);
});
