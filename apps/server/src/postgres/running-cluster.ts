import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { secretsOf } from '../process/index.ts';
import { addressOf, type Embedded } from './embedded.ts';
import { findHome } from './home.ts';
import type { Listening } from './listening.ts';
import { findPostmaster } from './postmaster.ts';
import { databaseName } from './roles.ts';

/** A running cluster as its owner reaches it: the folder that holds it, and its addresses. */
export type ClusterAccess = Pick<Embedded, 'cluster' | 'urlFor'>;

/**
 * The PostgreSQL that another process runs on a data folder, or `null`: the passwords are those of the folder's
 * `secrets.json`, and where it listens stands in its pid file. `wanted` is TIDTAM_PG_USER. The other process goes
 * on owning it: it may end at any time.
 */
export async function findRunningCluster(
  dataDir: string,
  wanted: string | undefined,
): Promise<ClusterAccess | null> {
  const home = await findHome(dataDir, wanted);
  if ((await findPostmaster(home)) === null) return null;
  const listening = listeningOf(await readFile(join(home.cluster, 'postmaster.pid'), 'utf8').catch(() => ''));
  if (listening === null) return null;
  const secrets = await secretsOf(dataDir);
  return {
    cluster: home.cluster,
    urlFor: (role, database = databaseName) => addressOf(listening, role, database, secrets),
  };
}

/** Lines 4 and 5 of a pid file are the port and the socket's folder (PostgreSQL's pidfile.h). */
function listeningOf(pidFile: string): Listening | null {
  const [, , , port = '', folder = ''] = pidFile.split('\n');
  if (folder !== '') return { kind: 'socket', folder, temporary: false };
  return port === '' ? null : { kind: 'port', port: Number(port) };
}
