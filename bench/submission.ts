import pg from 'pg';
import { sequenced } from '../apps/server/src/ledger/index.ts';
import { silentLog } from '../apps/server/src/log/index.ts';
import { demonstrationSecretariatId, findActor } from '../apps/server/src/person/index.ts';
import { openPool } from '../apps/server/src/storage/index.ts';
import { type Runtime, runtimeOn } from '../apps/server/src/write/index.ts';
import { startServer, type TestServer, unhurried } from '../e2e/support/server.ts';
import type { Actor } from '../packages/domain/src/person/index.ts';
import { copyTables, insertAll, type Place, rowsOf } from './bare-inserts.ts';
import { databaseOf } from './database.ts';
import { addAgencies, Client, submit, typeNew, typeOn } from './forms.ts';
import { entriesOf, recordAlone, recordNothing } from './ledger-alone.ts';
import { atLeast, atMost, type Row } from './row.ts';
import { postmasterIn, secondsBelow, secondsOf } from './tree.ts';

const clients = 10;
/** The first of them warm both sides up: plans, connections, compiled code. */
const agencies = 1_500;
const warming = 700;

/**
 * Submissions of 12 projects over HTTP by 10 clients, each answered before the next (a closed loop) and each for
 * another agency, fsync on, the machine warm: 12 that nobody reported yet, then what came of the same 12 in the round
 * after. Beside them, in the same run, the same rows put into copies of the same tables; and the ledger's work on the
 * same entries alone.
 */
export async function submission(): Promise<readonly Row[]> {
  const server = await startServer([], undefined, unhurried);
  const client = new Client(server);
  try {
    const urls = await databaseOf(server);
    const owner = new pg.Pool({ connectionString: urls.owner, max: clients });
    const pool = openPool(urls.app, (error) => process.stderr.write(`${error}\n`), clients);
    try {
      return await measure(server, client, owner, pool);
    } finally {
      await Promise.all([owner.end(), pool.end()]);
    }
  } finally {
    client.close();
    await server.close();
  }
}

async function measure(
  server: TestServer,
  client: Client,
  owner: pg.Pool,
  pool: pg.Pool,
): Promise<readonly Row[]> {
  const database = (await postmasterIn(server.folder)) ?? 0;
  const codes = await addAgencies(client, agencies);
  await copyTables(owner);
  const runtime = runtimeOn(pool);
  const actor = await actorOf(pool);
  const bench: Bench = { server, client, owner, database, runtime, actor };
  return [
    ...(await compare(bench, '12 new projects', await typeNew(client, codes))),
    ...(await compare(bench, '12 projects carried on', await typeOn(client, codes))),
  ];
}

interface Bench {
  readonly server: TestServer;
  readonly client: Client;
  readonly owner: pg.Pool;
  /** Process id of PostgreSQL. */
  readonly database: number;
  readonly runtime: Runtime;
  readonly actor: Actor;
}

/** Forms that wait at `all` places, each sent; the copies have the rows of those before. */
async function compare(bench: Bench, what: string, all: readonly Place[]): Promise<readonly Row[]> {
  const { server, client, owner, database, runtime, actor } = bench;
  const [warm, places] = [all.slice(0, warming), all.slice(warming)];
  await inTurns(warm, (place) => submit(client, place));
  const own = await watched(server.pid, database, () => inTurns(places, (place) => submit(client, place)));
  const rowsOfWarm = await oneByOne(warm, (place) => rowsOf(owner, place));
  const rows = await oneByOne(places, (place) => rowsOf(owner, place));
  await inTurns(rowsOfWarm, (tables) => insertAll(owner, tables));
  const bare = await watched(process.pid, database, () =>
    inTurns(rows, (tables) => insertAll(owner, tables)),
  );
  const entries = await oneByOne(all, (place) => entriesOf(owner, place));
  const [entriesOfWarm, entriesOfAll] = [entries.slice(0, warming), entries.slice(warming)];
  await inTurns(entriesOfWarm, (one) => recordAlone(runtime, actor, one));
  await sequenced(runtime.pool, silentLog);
  const nothing = await watched(process.pid, database, () =>
    inTurns(entriesOfAll, (one) => recordNothing(runtime, actor, one)),
  );
  const alone = await watched(process.pid, database, async () => {
    const seconds = await inTurns(entriesOfAll, (one) => recordAlone(runtime, actor, one));
    await sequenced(runtime.pool, silentLog);
    return seconds;
  });
  const each = (cpu: number) => `${((cpu / places.length) * 1_000).toFixed(1)} ms`;
  process.stdout.write(
    `    ${what}, processor a submission: server ${each(own.process)}, PostgreSQL ${each(own.database)}, the bench as client ${each(own.bench)}; inserting alone ${(places.length / bare.seconds).toFixed(0)} a second, PostgreSQL ${each(bare.database)}, client ${each(bare.process)}\n`,
  );
  const ledger = alone.process + alone.database - nothing.process - nothing.database;
  return [
    atLeast(`submissions of ${what} by 10 clients`, places.length / own.seconds, 200, 'a second'),
    atMost(`time of ${what} to that of inserting their rows alone`, own.seconds / bare.seconds, 2),
    atMost(
      `the ledger's share of the processor's time of ${what}`,
      (ledger / (own.process + own.database)) * 100,
      10,
      '%',
    ),
  ];
}

async function actorOf(pool: pg.Pool) {
  const actor = await findActor(runtimeOn(pool), demonstrationSecretariatId, null);
  if (actor === null) throw new Error('the demonstration has no secretariat');
  return actor;
}

/** How long work took, and what processor it took of a process, of PostgreSQL and of the bench itself, in seconds. */
async function watched(pid: number, database: number, work: () => Promise<number>) {
  const look = () => Promise.all([secondsOf(pid), secondsBelow(database), secondsOf(process.pid)]);
  const before = await look();
  const seconds = await work();
  const [own, base, bench] = (await look()).map((after, at) => after - (before[at] ?? 0));
  return { seconds, process: own ?? Number.NaN, database: base ?? Number.NaN, bench: bench ?? Number.NaN };
}

/** Does a piece of work for each of `all`, ten at a time; answers the seconds that it took. */
async function inTurns<One>(all: readonly One[], work: (one: One) => Promise<void>): Promise<number> {
  const waiting = [...all].reverse();
  const start = performance.now();
  await Promise.all(
    Array.from({ length: clients }, async () => {
      for (let one = waiting.pop(); one !== undefined; one = waiting.pop()) await work(one);
    }),
  );
  return (performance.now() - start) / 1_000;
}

async function oneByOne<One, Other>(
  all: readonly One[],
  work: (one: One) => Promise<Other>,
): Promise<readonly Other[]> {
  const done: Other[] = [];
  for (const one of all) done.push(await work(one));
  return done;
}
