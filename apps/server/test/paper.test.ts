import assert from 'node:assert/strict';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { call, download, Refused } from '../src/command-line/client.ts';
import { inProcess } from '../src/command-line/transport.ts';
import { silentLog } from '../src/log/index.ts';
import { createPaperMaker, type PaperMaker } from '../src/paper/index.ts';
import { testApplication, token } from './support/application.ts';
import { type TestRecord, testRecord } from './support/record.ts';

const downloads = {
  downloadWord: 'PK',
  downloadPdf: '%PDF',
  downloadSlides: 'PK',
  downloadAnnex: 'PK',
} as const;
type Download = keyof typeof downloads;
const formats = Object.keys(downloads) as readonly Download[];

let record: TestRecord;
let cache: string;

before(async () => {
  record = await testRecord();
  cache = await mkdtemp(join(tmpdir(), 'tidtam-cache-'));
});

/** A pack of the record, asked for from a server with this maker of papers. */
async function packFrom(papers: PaperMaker) {
  const app = await testApplication({ ...record, services: { ...record.services, papers } });
  await app.ready();
  const page = inProcess(app, '127.0.0.1:4800', { token, as: null });
  const { id } = await call(page, 'makePack', { body: { province: '73', round: '2567Q2' } });
  return {
    get: (name: Download) => download(page, name, { params: { id } }),
    model: () => call(page, 'getPack', { params: { id } }),
  };
}

test('each format is made in a process of its own, several at a time, the same bytes again', async (t) => {
  const papers = createPaperMaker({ cache, log: silentLog });
  t.after(() => papers.close());
  const pack = await packFrom(papers);
  const made = await Promise.all(formats.map((name) => pack.get(name)));
  for (const [index, name] of formats.entries())
    assert.equal(
      Buffer.from(made[index] ?? []).toString('latin1', 0, downloads[name].length),
      downloads[name],
    );
  assert.deepEqual(await pack.get('downloadSlides'), made[2]);
  assert.ok((await readdir(cache)).length > 0);
});

test('a paper that takes too long or too much is refused in both languages, and the server goes on', async (t) => {
  for (const limits of [
    { patience: 1, megabytes: 500 },
    { patience: 60_000, megabytes: 10 },
  ]) {
    const papers = createPaperMaker({ cache, log: silentLog, limits });
    t.after(() => papers.close());
    const pack = await packFrom(papers);
    const refused = await pack.get('downloadWord').catch((error: unknown) => error);
    assert.ok(refused instanceof Refused);
    assert.equal(`${refused.details.status} ${refused.details.code}`, '503 paper_stopped');
    assert.match(refused.details.message.th, /โปรดลองใหม่/);
    assert.match(refused.details.message.en, /Try again/);
    assert.equal((await pack.model()).province.code, '73');
  }
});

test('once closed it makes nothing more, and leaves no process', async (t) => {
  t.after(() => rm(cache, { recursive: true, force: true }));
  const papers = createPaperMaker({ cache, log: silentLog });
  const pack = await packFrom(papers);
  const asked = pack.get('downloadPdf').then(
    () => 'made',
    () => 'refused',
  );
  await papers.close();
  assert.equal(await asked, 'refused');
});
