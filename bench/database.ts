import { join } from 'node:path';
import { findRunningCluster } from '../apps/server/src/postgres/index.ts';
import type { TestServer } from '../e2e/support/server.ts';

/** Addresses of a server's own database. */
export interface DatabaseUrls {
  readonly owner: string;
  readonly app: string;
}

export async function databaseOf(server: TestServer): Promise<DatabaseUrls> {
  const cluster = await findRunningCluster(join(server.folder, 'demonstration'), undefined);
  if (cluster === null) throw new Error('the database does not run');
  return { owner: cluster.urlFor('owner'), app: cluster.urlFor('app') };
}
