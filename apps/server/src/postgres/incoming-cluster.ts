import { access, lchown, mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Account } from './account.ts';
import { findHome } from './home.ts';

/** A cluster from elsewhere on its way into a data folder. */
export interface IncomingCluster {
  /** Empty, and closed to everybody but this user: the cluster's files go here. */
  readonly folder: string;
  /** The version of the PostgreSQL that will open it: `18.4`. */
  readonly version: string;
  /** Hands the files to PostgreSQL's account and puts them where a start finds them. */
  accept(): Promise<void>;
  /** Takes the files away again, accepted or not. Stop the server first. */
  discard(): Promise<void>;
}

/**
 * Makes room for a cluster in a data folder; `null` when there is one already. `wanted` is TIDTAM_PG_USER. Hold
 * the folder before.
 */
export async function receiveCluster(
  dataDir: string,
  wanted: string | undefined,
): Promise<IncomingCluster | null> {
  const home = await findHome(dataDir, wanted);
  if (await exists(home.cluster)) return null;
  const folder = join(home.base, 'cluster.incoming');
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { mode: 0o700 });
  return {
    folder,
    version: home.binaries.version,
    async accept() {
      if (home.account !== null) await hand(folder, home.account);
      await rename(folder, home.cluster);
    },
    async discard() {
      for (const path of [folder, home.cluster]) await rm(path, { recursive: true, force: true });
    },
  };
}

/** The folder itself last: until then its new owner cannot lay a link in our way. */
async function hand(folder: string, account: Account): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await hand(path, account);
    else await lchown(path, account.uid, account.gid);
  }
  await lchown(folder, account.uid, account.gid);
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
