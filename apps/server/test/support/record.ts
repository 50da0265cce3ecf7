import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Actor, Capacity } from '@tidtam/domain/person';
import pg from 'pg';
import { type Post, sealingWith } from '../../src/account/index.ts';
import { hashPassword } from '../../src/account/password-hash.ts';
import { fileStoreIn } from '../../src/files/index.ts';
import { createReader } from '../../src/import/index.ts';
import { silentLog } from '../../src/log/index.ts';
import { createPaperMaker } from '../../src/paper/index.ts';
import { findActor } from '../../src/person/index.ts';
import { planSource } from '../../src/plan/index.ts';
import { programFolder } from '../../src/program/index.ts';
import { Progress } from '../../src/progress/index.ts';
import type { Provider } from '../../src/provider/index.ts';
import type { RecordServices } from '../../src/record/index.ts';
import { loadReference } from '../../src/reference/index.ts';
import { shownSettings } from '../../src/settings/index.ts';
import { openPool } from '../../src/storage/index.ts';
import { runtimeOn } from '../../src/write/index.ts';
import { atEnd } from './cluster.ts';
import { type TestDatabase, testDatabase } from './database.ts';

/** A record of a test's own: reference data loaded, nothing imported. It goes with the test file. */
export interface TestRecord {
  readonly services: RecordServices;
  readonly ownerUrl: string;
  /** A person of the demonstration by id, see `people()`. */
  actor(idOrName: string): Promise<Actor>;
  /** Makes a person with one appointment; answers their id. */
  appoint(person: Appointed): Promise<string>;
}

/** Somebody who holds a capacity at a place. Agencies by their code. */
export interface Appointed {
  readonly name: string;
  readonly capacity: Capacity;
  readonly region?: string;
  readonly province?: string;
  readonly agency?: string;
  /** Whether it reports for the agencies under its own. */
  readonly withChildren?: boolean;
  /** With these, an account that signs in. */
  readonly signInName?: string;
  readonly password?: string;
}

interface Kept {
  /** What sends letters; nothing unless a test is about them. */
  readonly post?: Post | null;
  readonly provider?: Provider | null;
  readonly kind?: 'demonstration' | 'record';
  /** What the program takes the time to be; the real one unless a test waits. */
  readonly clock?: () => string;
}

export async function testRecord(kept: Kept = {}): Promise<TestRecord> {
  return recordOn(await testDatabase(), kept);
}

/** The record in a migrated database, with the reference data that comes with the program. */
export async function recordOn(
  database: TestDatabase,
  { kind = 'demonstration', clock, post = null, provider = null }: Kept = {},
): Promise<TestRecord> {
  await loadReference(database.ownerUrl, join(programFolder, 'data'), kind);
  const pool = openPool(database.appUrl, () => undefined);
  const folder = await mkdtemp(join(tmpdir(), 'tidtam-files-'));
  atEnd(async () => {
    await pool.end();
    await database.drop();
    await rm(folder, { recursive: true, force: true });
  });
  const runtime = clock === undefined ? runtimeOn(pool) : { ...runtimeOn(pool), now: clock };
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
      kind,
      version: '0.0.0-test',
      log: silentLog,
      imports: { runtime, files, reader, progress: new Progress(), address: 'http://127.0.0.1:4800' },
      papers,
      sealing: sealingWith(randomBytes(32)),
      post,
      settings: shownSettings({}),
      provider,
      plan,
      packs: { runtime, files, plan, programVersion: '0.0.0-test', invented: kind === 'demonstration' },
    },
    ownerUrl: database.ownerUrl,
    async actor(idOrName) {
      const actor = await findActor(runtime, idOrName, null);
      if (actor === null) throw new Error(`nobody is called ${idOrName}`);
      return actor;
    },
    appoint: (person) => appoint(database.ownerUrl, runtime.newId(), person),
  };
}

/** As the owner of the tables, past every rule: a test arranges what it is not about. */
async function appoint(ownerUrl: string, id: string, person: Appointed): Promise<string> {
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  const { name, capacity, region = null, province = null, agency = null, withChildren = false } = person;
  await owner.query('insert into person (id, name) values ($1, $2) on conflict do nothing', [id, name]);
  await owner.query(
    `insert into appointment (id, person_id, capacity, region_code, province_code, agency_id, with_children, starts_at)
     values (gen_random_uuid(), $1, $2, $3, $4, (select id from agency where code = $5), $6, '2026-01-01')`,
    [id, capacity, region, province, agency, withChildren],
  );
  if (person.signInName !== undefined) {
    await owner.query(
      "insert into account (person_id, sign_in_name, created_at) values ($1, $2, '2026-01-01')",
      [id, person.signInName],
    );
    await owner.query("insert into password (person_id, hash, changed_at) values ($1, $2, '2026-01-01')", [
      id,
      await hashPassword(person.password ?? ''),
    ]);
  }
  await owner.end();
  return id;
}

/** A file of the demonstration, as an office would send it. */
export async function sample(name: string): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
  return { name, bytes: await readFile(join(programFolder, 'data', 'demonstration', name)) };
}
