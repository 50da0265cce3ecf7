import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Actor } from '@tidtam/domain/person';
import { fileStoreIn } from '../../src/files/index.ts';
import { createReader } from '../../src/import/index.ts';
import { silentLog } from '../../src/log/index.ts';
import { createPaperMaker } from '../../src/paper/index.ts';
import { findActor } from '../../src/person/index.ts';
import { planSource } from '../../src/plan/index.ts';
import { programFolder } from '../../src/program/index.ts';
import { Progress } from '../../src/progress/index.ts';
import type { RecordServices } from '../../src/record/index.ts';
import { loadReference } from '../../src/reference/index.ts';
import { inTransaction, openPool, systemAccess } from '../../src/storage/index.ts';
import { runtimeOn } from '../../src/write/index.ts';
import { atEnd } from './cluster.ts';
import { type TestDatabase, testDatabase } from './database.ts';

/** A demonstration record of a test's own: reference data loaded, nothing imported. It goes with the test file. */
export interface TestRecord {
  readonly services: RecordServices;
  readonly ownerUrl: string;
  /** A person of the demonstration by id, see `people()`. */
  actor(idOrName: string): Promise<Actor>;
}

export async function testRecord(): Promise<TestRecord> {
  return recordOn(await testDatabase());
}

/** The record in a migrated database, with the reference data that comes with the program. */
export async function recordOn(database: TestDatabase): Promise<TestRecord> {
  await loadReference(database.ownerUrl, join(programFolder, 'data'), 'demonstration');
  const pool = openPool(database.appUrl, () => undefined);
  const folder = await mkdtemp(join(tmpdir(), 'tidtam-files-'));
  atEnd(async () => {
    await pool.end();
    await database.drop();
    await rm(folder, { recursive: true, force: true });
  });
  const runtime = runtimeOn(pool);
  const files = fileStoreIn(folder);
  const reader = createReader({ cache: join(folder, 'cache') });
  atEnd(() => reader.close());
  const plan = planSource();
  const papers = createPaperMaker({ cache: join(folder, 'cache'), log: silentLog });
  atEnd(() => papers.close());
  return {
    services: {
      runtime,
      files,
      kind: 'demonstration',
      version: '0.0.0-test',
      log: silentLog,
      imports: { runtime, files, reader, progress: new Progress(), address: 'http://127.0.0.1:4800' },
      papers,
      plan,
      packs: { runtime, files, plan, programVersion: '0.0.0-test', invented: true },
    },
    ownerUrl: database.ownerUrl,
    async actor(idOrName) {
      const actor = await inTransaction(pool, systemAccess, (transaction) =>
        findActor(transaction, idOrName, null),
      );
      if (actor === null) throw new Error(`nobody is called ${idOrName}`);
      return actor;
    },
  };
}

/** A file of the demonstration, as an office would send it. */
export async function sample(name: string): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
  return { name, bytes: await readFile(join(programFolder, 'data', 'demonstration', name)) };
}
