import { setTimeout as later } from 'node:timers/promises';
import { startServer } from '../e2e/support/server.ts';
import { atMost, type Row } from './row.ts';
import { memoryBelow, postmasterIn, secondsBelow } from './tree.ts';

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
    const postmaster = (await postmasterIn(server.folder)) ?? 0;
    await later(atRest);
    const [own, database] = [await memoryBelow(server.pid), await memoryBelow(postmaster)];
    process.stdout.write(
      `    server ${own.toFixed(0)} MB, PostgreSQL ${database.toFixed(0)} MB; ${(await secondsBelow(server.pid)).toFixed(1)} s of processor since its start\n`,
    );
    return [
      atMost('idle: server and PostgreSQL, proportional set size', own + database, 200, 'MB'),
      atMost('second start until the first page', seconds, 5, 's'),
    ];
  } finally {
    await server.close();
  }
}
