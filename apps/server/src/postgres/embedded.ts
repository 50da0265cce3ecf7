import { setTimeout as wait } from 'node:timers/promises';
import type { Log } from '../log/index.ts';
import { type Secrets, secretsOf } from '../process/index.ts';
import { ensureCluster } from './cluster.ts';
import { findHome, type Home } from './home.ts';
import { type Listening, socketPort, tidyListening } from './listening.ts';
import { findPostmaster, startPostmaster, stopPostmaster, takeOver } from './postmaster.ts';
import { appRole, databaseName, ensureRoles, ownerRole } from './roles.ts';

/** A running PostgreSQL of our own. */
export interface Embedded {
  /** PostgreSQL's version: `18.4`. */
  readonly version: string;
  /** The cluster's folder (PGDATA). */
  readonly cluster: string;
  /** The folder of its socket, or `null` where it listens on a loopback port. */
  readonly socket: string | null;
  /** The address for a role: `owner` is for migrations only. `database` defaults to the record's. */
  urlFor(role: 'owner' | 'app', database?: string): string;
  /** Ends the server; transactions in flight are rolled back. Close the pools first. */
  stop(): Promise<void>;
}

export interface EmbeddedOptions {
  /** The account that root lends PostgreSQL to: TIDTAM_PG_USER. */
  readonly account?: string | undefined;
  /** `false` for a throw-away cluster: nothing is flushed to disk. */
  readonly durable?: boolean;
}

/** How often the server is looked at; it stays down this long at most when something kills it. */
const watchMilliseconds = 500;

/**
 * Starts PostgreSQL on the cluster of a data folder, which is made the first time. A server that a killed
 * parent left behind is ended first; one that is killed later is started again. Hold the folder
 * (`holdFolder`) before.
 *
 * Throws `SystemFailure` for what a person can mend: full disk, other version, no rights, unknown account.
 */
export async function startEmbedded(
  dataDir: string,
  log: Log,
  options: EmbeddedOptions = {},
): Promise<Embedded> {
  const durable = options.durable ?? true;
  const secrets = await secretsOf(dataDir);
  const home = await findHome(dataDir, options.account);
  if (await takeOver(home)) log.warn({ folder: home.base }, 'ended a PostgreSQL that was left running');
  await ensureCluster(home, secrets.ownerPassword, durable);
  let listening = await startPostmaster(home, durable);
  const urlFor: Embedded['urlFor'] = (role, database = databaseName) =>
    addressOf(listening, role, database, secrets);
  await ensureRoles(urlFor('owner', 'postgres'), secrets.appPassword).catch(async (error) => {
    await stopPostmaster(home);
    throw error;
  });
  const watch = watchPostmaster(home, log, async () => {
    await takeOver(home);
    await tidyListening(listening);
    listening = await startPostmaster(home, durable);
  });
  log.info(
    { version: home.binaries.version, folder: home.base, listening: listening.kind },
    'PostgreSQL runs',
  );
  return {
    version: home.binaries.version,
    cluster: home.cluster,
    socket: listening.kind === 'socket' ? listening.folder : null,
    urlFor,
    async stop() {
      await watch.stop();
      await stopPostmaster(home);
      await tidyListening(listening);
      log.info({ folder: home.base }, 'PostgreSQL stopped');
    },
  };
}

/** The address of a server that listens so, for a role. */
export function addressOf(
  listening: Listening,
  role: 'owner' | 'app',
  database: string,
  secrets: Secrets,
): string {
  const user = role === 'owner' ? ownerRole : appRole;
  const password = role === 'owner' ? secrets.ownerPassword : secrets.appPassword;
  const at = `postgresql://${user}:${password}@`;
  if (listening.kind === 'port') return `${at}127.0.0.1:${listening.port}/${database}`;
  return `${at}/${database}?host=${encodeURIComponent(listening.folder)}&port=${socketPort}`;
}

/** Looks at the server's process now and then, and calls `restart` when it is gone. */
function watchPostmaster(home: Home, log: Log, restart: () => Promise<void>): { stop(): Promise<void> } {
  const stopped = new AbortController();
  const ended = (async () => {
    for (;;) {
      await wait(watchMilliseconds, undefined, { ref: false, signal: stopped.signal });
      if ((await findPostmaster(home)) !== null || stopped.signal.aborted) continue;
      log.error({ folder: home.base }, 'PostgreSQL is gone; starting it again');
      await restart().catch((error: unknown) => log.error({ err: error }, 'PostgreSQL does not start again'));
    }
  })().catch(() => undefined);
  return {
    async stop() {
      stopped.abort();
      await ended;
    },
  };
}
