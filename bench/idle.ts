import { setTimeout as later } from 'node:timers/promises';
import pg from 'pg';
import { startServer } from '../e2e/support/server.ts';
import { cpuOf, parentOf } from './cpu.ts';
import { databaseOf } from './database.ts';
import { atMost, type Row } from './row.ts';
import { memoryBelow } from './tree.ts';

/** Connections, reading processes and papers' makers have ended by then. */
const atRest = 45_000;

/**
 * Memory of a server that nobody uses (its own process and PostgreSQL, which hangs on no process of ours), and from
 * starting it a second time until its first page is there. Without npm and the launcher: the server hangs under neither.
 */
export async function idle(): Promise<readonly Row[]> {
  const first = await startServer();
  await first.stop();
  const start = performance.now();
  const server = await startServer([], first.folder);
  try {
    const answer = await fetch(`${server.url}/provinces/73/rounds/2567Q2`);
    await answer.text();
    const seconds = (performance.now() - start) / 1_000;
    const postmaster = await postmasterOf((await databaseOf(server)).owner);
    await later(atRest);
    const [own, database] = [await memoryBelow(server.pid), await memoryBelow(postmaster)];
    process.stdout.write(
      `    server ${own.toFixed(0)} MB, PostgreSQL ${database.toFixed(0)} MB; ${(await cpuOf(server.pid)).toFixed(1)} s of processor since its start\n`,
    );
    return [
      atMost('idle: server and PostgreSQL, proportional set size', own + database, 200, 'MB'),
      atMost('second start until the first page', seconds, 5, 's'),
    ];
  } finally {
    await server.close();
  }
}

async function postmasterOf(url: string): Promise<number> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
  const pid = await parentOf(rows[0]?.pid ?? 0);
  await client.end();
  return pid;
}
