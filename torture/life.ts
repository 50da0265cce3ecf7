import { execFile } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { call } from '../apps/server/src/command-line/index.ts';
import { Backup } from './backups.ts';
import type { Chance } from './chance.ts';
import { Office } from './office.ts';
import type { Person } from './person.ts';
import { killHard, postmasterOf, sessionsOf, workersOf } from './processes.ts';
import { PackMaker, Writer } from './secretariat.ts';
import { main, Server } from './server.ts';

/** What is killed with kill -9. `everything` is the server, its workers and PostgreSQL at once. */
export const targets = {
  server: 35,
  postgres: 15,
  session: 15,
  worker: 10,
  everything: 15,
  backup: 5,
  first_start: 5,
} as const;
export type Target = keyof typeof targets;

/** Kills so far, by what was killed; and what people got acknowledged meanwhile. */
export interface Account {
  readonly kills: Record<Target, number>;
  acknowledged: number;
  repeated: number;
  restored: number;
}

const agencies = ['73-PVO', '73-PEO', '73-SESAO', '73-PESAO1', '73-PHO', '73-PLA', '73-PRO', 'R7-PACC'];

/**
 * One record from its first start to its end: people work, something is killed, what was killed is started again,
 * and the record must say what was acknowledged: nothing lost, nothing by half, nothing twice, `verify` clean.
 * Throws at the first finding.
 */
export async function live(chance: Chance, kills: number, account: Account): Promise<void> {
  const server = await Server.create();
  try {
    await killFirstStarts(server, chance, account);
    await server.start();
    await assertDurable(server);
    const people = [...agencies.map((agency) => new Office(agency)), new Writer(), new PackMaker()];
    for (let kill = 0; kill < kills; kill += 1) {
      const { first_start: _, ...later } = targets;
      const target = chance.pick(later);
      await trouble(server, people, chance, target, account).catch((cause: unknown) => {
        throw new Error(`at kill ${kill + 1}, of: ${target}; the record is kept in ${server.folder}`, {
          cause,
        });
      });
    }
    for (const { tally } of people) {
      account.acknowledged += tally.acknowledged;
      account.repeated += tally.repeated;
    }
    const code = await server.stop();
    if (code !== 143) throw new Error(`the server ended with ${code} when asked to stop`);
  } catch (error) {
    await killEverything(server, true);
    throw error;
  }
  await server.remove();
}

/** Kills the server while it makes its database, brings it up to date or reads the reference data. */
async function killFirstStarts(server: Server, chance: Chance, account: Account): Promise<void> {
  const times = chance.between(1, 3);
  for (let time = 0; time < times; time += 1) {
    server.begin();
    await wait(chance.between(50, 6_000));
    await killEverything(server, chance.next() < 0.5);
    account.kills.first_start += 1;
  }
}

async function trouble(
  server: Server,
  people: readonly Person[],
  chance: Chance,
  target: Target,
  account: Account,
): Promise<void> {
  const find = () => server.transport();
  const stop = new AbortController();
  const working = Promise.all(people.map((person) => person.work(find, stop.signal)));
  // Whoever finds something while the rest goes on is heard at the end of this trouble.
  working.catch(() => stop.abort());
  await wait(chance.between(20, 1_500));
  await killTarget(server, chance, target, account);
  if (target !== 'server' && target !== 'everything') await wait(chance.between(20, 800));
  stop.abort();
  if (server.pid === null) {
    if (target !== 'server' && target !== 'everything') {
      throw new Error(`the server ended when ${target} was killed: ${server.lastWords}`);
    }
    await server.start();
  }
  await working;
  await answering(server);
  await assertAgreed(server, people);
  for (const person of people) await person.settle(find);
  await assertAgreed(server, people);
  const { ok, checks } = await call(await server.transport(), 'verify');
  if (!ok) throw new Error(`verify: ${checks.flatMap(({ differences }) => differences).join('\n')}`);
}

/** Waits until the record can be read again after the database was killed. */
async function answering(server: Server): Promise<void> {
  for (const end = Date.now() + 30_000; ; await wait(100)) {
    try {
      await call(await server.transport(), 'listAgencies', { query: { text: '73-PEO' } });
      return;
    } catch (error) {
      if (Date.now() > end) throw error;
    }
  }
}

async function killTarget(server: Server, chance: Chance, target: Target, account: Account): Promise<void> {
  if (target === 'backup') {
    await killBackup(server, chance, account);
    return;
  }
  const killOne = (pids: readonly number[]) => {
    const pid = pids[chance.between(0, pids.length - 1)];
    return pid !== undefined && killHard(pid);
  };
  const postmaster = await postmasterOf(server.record);
  const killed = {
    server: () => killEverything(server, false),
    everything: () => killEverything(server, true),
    postgres: async () => postmaster !== null && killHard(postmaster),
    session: async () => killOne(postmaster === null ? [] : await sessionsOf(postmaster)),
    worker: async () => killOne(server.pid === null ? [] : await workersOf(server.pid)),
    first_start: async () => false,
  }[target];
  if (await killed()) account.kills[target] += 1;
}

/** Kills the server and, at once, PostgreSQL too when `database` says so. */
async function killEverything(server: Server, database: boolean): Promise<boolean> {
  const { pid } = server;
  const others = database && pid !== null ? await workersOf(pid) : [];
  const postmaster = database ? await postmasterOf(server.record) : null;
  const killed = pid !== null && killHard(pid);
  for (const other of [...others, ...(postmaster === null ? [] : [postmaster])]) killHard(other);
  await server.gone();
  return killed;
}

/** A back-up is killed, or finishes; one that says it is whole restores elsewhere to a record that verifies. */
async function killBackup(server: Server, chance: Chance, account: Account): Promise<void> {
  const backup = await Backup.create(server);
  if (await backup.take(chance.next() < 0.6 ? chance.between(200, 4_000) : null)) account.kills.backup += 1;
  if (await backup.isComplete()) {
    const code = await backup.restore();
    if (code !== 0) throw new Error(`a complete back-up restores with exit code ${code}: ${backup.folder}`);
    account.restored += 1;
  }
  await backup.remove();
}

/** What is acknowledged must be on the disk, not on its way there. */
async function assertDurable(server: Server): Promise<void> {
  const { stdout } = await promisify(execFile)(process.execPath, [main, 'doctor', '--json'], {
    env: server.environment,
  });
  const { findings } = JSON.parse(stdout) as { findings: { check: string; found: string }[] };
  const found = findings.find(({ check }) => check === 'durability')?.found ?? '';
  if (!found.includes('fsync on')) throw new Error(`durability: ${found}`);
}

async function assertAgreed(server: Server, people: readonly Person[]): Promise<void> {
  const transport = await server.transport();
  const found = (await Promise.all(people.map((person) => person.differences(transport)))).flat();
  if (found.length > 0) throw new Error(found.join('\n'));
}
