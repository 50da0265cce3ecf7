import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as later } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { enter, standing } from '../e2e/support/server.ts';
import { type Country, withCountry } from './country.ts';
import { databaseOf } from './database.ts';
import { atMost, type Row } from './row.ts';
import { country, seedHistory } from './seed.ts';
import { postmasterIn, secondsBelow } from './tree.ts';

const bareServer = fileURLToPath(new URL('bare-server.ts', import.meta.url));

/** At agency grain, against the bare route. */
const answers = {
  "a province's summary": '/api/provinces/73/rounds/2567Q2/summary',
  "a province's page": '/api/provinces/73/rounds/2567Q2',
  "a region's table": '/api/regions/7/rounds/2567Q2',
  "the country's table": '/api/country/rounds/2567Q2',
} as const;
/** What is read of single projects, of 1,350: nothing bare to compare it with. */
const lists = {
  "a page of a province's projects": '/api/provinces/73/rounds/2567Q2/projects',
  'the same of one part and status': '/api/provinces/73/rounds/2567Q2/projects?part=2&status=delayed',
  'the same of a word': `/api/provinces/73/rounds/2567Q2/projects?text=${encodeURIComponent('โรงเรียน')}`,
  'a page of its problems': '/api/provinces/73/rounds/2567Q2/problems',
  'its guidelines': '/api/provinces/73/rounds/2567Q2/guidelines',
} as const;

const requests = 300;
const seconds = 10;
const perSecond = 10;

interface Measured {
  /** Milliseconds of processor a request: the process that answers and PostgreSQL. */
  readonly cpu: number;
  /** At ten evenly spaced requests a second (an open loop). */
  readonly p95: number;
}

/**
 * Answers over a whole country: 100,000 report versions, then a million, of the same projects. Processor time a request
 * in a closed loop of one client, beside a bare Fastify route whose answers are the same.
 */
export async function scale(): Promise<readonly Row[]> {
  return withCountry(async (place) => {
    const database = await databaseOf(place.server);
    await enter(place.server.url, 'centre');
    const bare = spawn(process.execPath, [bareServer, database.owner], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    try {
      const [line] = await once(bare.stdout, 'data');
      const bareUrl = String(line).trim();
      const few = await measureAll(place, bareUrl, bare.pid ?? 0);
      const start = performance.now();
      await seedHistory(place.owner);
      process.stdout.write(
        `    ${country.versions} versions after ${((performance.now() - start) / 1_000).toFixed(0)} s\n`,
      );
      const many = await measureAll(place, bareUrl, bare.pid ?? 0);
      return [...many.rows, ...growthOf(few.own, many.own)];
    } finally {
      bare.kill('SIGTERM');
      await once(bare, 'close');
    }
  });
}

async function measureAll({ server, owner }: Country, bareUrl: string, bare: number) {
  const postmaster = (await postmasterIn(server.folder)) ?? 0;
  const store = await storingIn(owner);
  const own = new Map<string, Measured>();
  const rows: Row[] = [];
  for (const [what, path] of Object.entries(answers)) {
    // When it was read is in no other answer.
    const { asOf: _, ...said } = await read(server.url + path);
    assert.deepEqual(said, await read(bareUrl + path), what);
    const kept = await measure(server.url + path, server.pid, postmaster);
    const mine = await measure(server.url + path, server.pid, postmaster, requests, store);
    const theirs = await measure(bareUrl + path, bare, postmaster);
    own.set(what, mine);
    say(`${what}, after something was stored`, mine);
    say(`${what}, kept`, kept);
    say(`${what}, bare`, theirs);
    rows.push(
      atMost(
        `${what}: processor a request over a bare route, after something was stored`,
        mine.cpu / theirs.cpu,
        1.5,
        '×',
      ),
      atMost(`${what}: the same while nothing is stored`, kept.cpu / theirs.cpu, 1.5, '×'),
      atMost(`${what}: p95 at ten requests a second, after something was stored`, mine.p95, 30, 'ms'),
      atMost(`${what}: the same while nothing is stored`, kept.p95, 30, 'ms'),
    );
  }
  for (const [what, path] of Object.entries(lists)) {
    const kept = await measure(server.url + path, server.pid, postmaster, 60);
    const mine = await measure(server.url + path, server.pid, postmaster, 60, store);
    own.set(what, mine);
    say(`${what}, after something was stored`, mine);
    say(`${what}, kept`, kept);
    rows.push(
      atMost(`${what}: p95 at ten requests a second, after something was stored`, mine.p95, 30, 'ms'),
      atMost(`${what}: the same while nothing is stored`, kept.p95, 30, 'ms'),
    );
  }
  return { own, rows };
}

/**
 * What stores one thing after the other, so that no answer is kept: it leaves in the ledger what an agency that reports
 * leaves there, each time one of another province. The figures themselves stay as they are.
 */
async function storingIn(owner: Country['owner']): Promise<() => Promise<void>> {
  const { rows } = await owner.query<{ agency: string; province: string }>(
    `select distinct on (province_code) agency_id as agency, province_code as province
     from obligation where round_id = '2567Q2' order by province_code, agency_id`,
  );
  let turn = 0;
  return async () => {
    const { agency, province } = rows[turn % rows.length] ?? assert.fail('no agency owes');
    turn += 1;
    await owner.query(
      `with batch as (
         insert into ledger_batch (agency_id, id, province_code, kinds, entries, recorded_at)
         values ($1, uuidv7(), $2, '{report_version}', array['{}'], now()) returning agency_id, id
       )
       insert into ledger_run (seq, agency_id, batch_id, leaf_hashes)
       select coalesce((select seq + cardinality(leaf_hashes) from ledger_run order by seq desc limit 1), 0),
         agency_id, id, array['\\x00'::bytea] from batch`,
      [agency, province],
    );
  };
}

function say(what: string, { cpu, p95 }: Measured): void {
  process.stdout.write(
    `    ${what}: ${cpu.toFixed(2)} ms of processor a request, p95 ${p95.toFixed(1)} ms\n`,
  );
}

function growthOf(few: ReadonlyMap<string, Measured>, many: ReadonlyMap<string, Measured>): readonly Row[] {
  return [...many].map(([what, { cpu }]) =>
    atMost(`${what}: a million versions over 100,000`, cpu / (few.get(what)?.cpu ?? 0), 1.3, '×'),
  );
}

async function measure(
  url: string,
  pid: number,
  postmaster: number,
  count = requests,
  beforehand: () => Promise<void> = async () => undefined,
): Promise<Measured> {
  const ask = async () => {
    await beforehand();
    await read(url);
  };
  for (let at = 0; at < count / 3; at += 1) await read(url);
  const before = await secondsBelow(pid, postmaster);
  for (let at = 0; at < count; at += 1) await ask();
  const cpu = (((await secondsBelow(pid, postmaster)) - before) / count) * 1_000;
  const times = await Promise.all(
    Array.from({ length: seconds * perSecond }, async (_, at) => {
      await later((at * 1_000) / perSecond);
      await beforehand();
      const start = performance.now();
      await read(url);
      return performance.now() - start;
    }),
  );
  times.sort((a, b) => a - b);
  return { cpu, p95: times[Math.floor(times.length * 0.95)] ?? Number.NaN };
}

async function read(url: string): Promise<{ readonly asOf?: string }> {
  const cookie = standing.get(new URL(url).origin) ?? '';
  const answer = await fetch(url, { headers: { 'accept-encoding': 'identity', cookie } });
  if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
  const body: { readonly asOf?: string } = await answer.json();
  return body;
}
