import pg from 'pg';
import { demonstrationSecretariatId, findActor } from '../apps/server/src/person/index.ts';
import { openPool } from '../apps/server/src/storage/index.ts';
import { runtimeOn } from '../apps/server/src/write/index.ts';
import { startServer, type TestServer, unhurried } from '../e2e/support/server.ts';
import { copyTables, insertAll, rowsOf } from './bare-inserts.ts';
import { databaseOf } from './database.ts';
import { Client, prepareForms, submit } from './forms.ts';
import { entriesOf, recordAlone, recordNothing } from './ledger-alone.ts';
import { atLeast, atMost, type Row } from './row.ts';
import { postmasterIn, secondsBelow, secondsOf } from './tree.ts';

const clients = 10;
const agencies = 60;

/**
 * Submissions of 12 new projects over HTTP by 10 clients, each answered before the next (a closed loop) and each for
 * another agency, fsync on, the machine warm. Beside it, in the same run, the same rows put into copies of the same tables; and the
 * ledger's work on the same entries alone.
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
  const all = await prepareForms(client, agencies);
  // The first round warms both sides up: plans, connections, compiled code.
  const places = all.slice(agencies);
  await inTurns(all.slice(0, agencies), (place) => submit(client, place));
  const own = await watched(server.pid, database, () => inTurns(places, (place) => submit(client, place)));
  const rows = await oneByOne(places, (place) => rowsOf(owner, place));
  const warm = await oneByOne(all.slice(0, agencies), (place) => rowsOf(owner, place));
  await copyTables(owner);
  await inTurns(warm, (tables) => insertAll(owner, tables));
  const bare = await watched(process.pid, database, () =>
    inTurns(rows, (tables) => insertAll(owner, tables)),
  );
  const entries = await oneByOne(places, (place) => entriesOf(owner, place));
  const runtime = runtimeOn(pool);
  const actor = await actorOf(pool);
  await inTurns(entries.slice(0, agencies), (one) => recordAlone(runtime, actor, one));
  const nothing = await watched(process.pid, database, () =>
    inTurns(entries, (one) => recordNothing(runtime, actor, one)),
  );
  const alone = await watched(process.pid, database, () =>
    inTurns(entries, (one) => recordAlone(runtime, actor, one)),
  );
  const each = (cpu: number) => `${((cpu / places.length) * 1_000).toFixed(1)} ms`;
  process.stdout.write(
    `    processor a submission: server ${each(own.process)}, PostgreSQL ${each(own.database)}, the bench as client ${each(own.bench)}; inserting alone ${(places.length / bare.seconds).toFixed(0)} a second, PostgreSQL ${each(bare.database)}, client ${each(bare.process)}\n`,
  );
  const ledger = alone.process + alone.database - nothing.process - nothing.database;
  return [
    atLeast('submissions of 12 projects by 10 clients', places.length / own.seconds, 200, 'a second'),
    atMost('time of a submission to that of inserting its rows alone', own.seconds / bare.seconds, 2),
    atMost(
      "the ledger's share of a submission's processor time",
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
