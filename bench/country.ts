import type pg from 'pg';
import { openPool } from '../apps/server/src/storage/index.ts';
import { startServer, type TestServer } from '../e2e/support/server.ts';
import { databaseOf } from './database.ts';
import { seedCountry } from './seed.ts';

/** A server over a whole country's reports, and its owner's connection. */
export interface Country {
  readonly server: TestServer;
  readonly owner: pg.PoolClient;
}

/** Lets `work` have a country of its own: 100,000 projects of 8,300 agencies. */
export async function withCountry<Result>(work: (country: Country) => Promise<Result>): Promise<Result> {
  const server = await startServer();
  try {
    const { owner: url } = await databaseOf(server);
    const pool = openPool(url, (error) => process.stderr.write(`${error}\n`), 1);
    const owner = await pool.connect();
    try {
      const start = performance.now();
      await seedCountry(owner);
      process.stdout.write(`    seeded in ${((performance.now() - start) / 1_000).toFixed(0)} s\n`);
      return await work({ server, owner });
    } finally {
      owner.release();
      await pool.end();
    }
  } finally {
    await server.close();
  }
}
