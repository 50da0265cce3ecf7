import { setTimeout as later } from 'node:timers/promises';
import pg from 'pg';
import { findSession, KeptSessions } from '../apps/server/src/account/index.ts';
import { hashPassword, isPassword } from '../apps/server/src/account/password-hash.ts';
import { findSnapshot, openPool } from '../apps/server/src/storage/index.ts';
import { runtimeOn } from '../apps/server/src/write/index.ts';
import { startServer, type TestServer, unhurried } from '../e2e/support/server.ts';
import { chance } from './chance.ts';
import { databaseOf } from './database.ts';
import { addAgencies, Client, projects, typeNew } from './forms.ts';
import { atMost, median, type Row } from './row.ts';
import { postmasterIn, secondsBelow, secondsOf } from './tree.ts';

const reporters = 200;
const password = 'rubber boots in october';
const round = '2567Q1';

/**
 * What signing in costs beside Argon2 alone, both in one run; what finding out who asks takes of a request's processor;
 * and 200 reporters who sign in and submit 12 projects each, at moments of chance within five minutes.
 */
export async function signIn(): Promise<readonly Row[]> {
  const server = await startServer([], undefined, unhurried);
  const client = new Client(server);
  const urls = await databaseOf(server);
  const owner = new pg.Pool({ connectionString: urls.owner, max: 2 });
  try {
    const agencies = await addAgencies(client, reporters);
    await typeNew(client, agencies);
    await addReporters(owner, agencies);
    return [
      await costOfEntering(server),
      await tellingTime(server),
      ...(await shareOfAsking(server, urls.app)),
      ...(await fiveMinutes(server, owner, agencies)),
    ];
  } finally {
    client.close();
    await owner.end();
    await server.close();
  }
}

/** One reporter each, `reporter0` and on, by the same password. */
async function addReporters(owner: pg.Pool, agencies: readonly string[]): Promise<void> {
  const hash = await hashPassword(password);
  for (const [at, agency] of agencies.entries()) {
    const id = crypto.randomUUID();
    await owner.query('insert into person (id, name) values ($1, $2)', [id, `ผู้รายงาน ${at}`]);
    await owner.query('insert into account (person_id, sign_in_name, created_at) values ($1, $2, now())', [
      id,
      `reporter${at}`,
    ]);
    await owner.query('insert into password (person_id, hash, changed_at) values ($1, $2, now())', [
      id,
      hash,
    ]);
    await owner.query(
      `insert into appointment (id, person_id, capacity, agency_id, starts_at)
       values (gen_random_uuid(), $1, 'reporter', (select id from agency where code = $2), now() - interval '1 day')`,
      [id, agency],
    );
  }
}

interface Asked {
  readonly status: number;
  readonly body: string;
  readonly cookie: string;
  readonly milliseconds: number;
}

async function ask(
  server: TestServer,
  method: string,
  path: string,
  cookie: string,
  body?: object,
): Promise<Asked> {
  const start = performance.now();
  const answer = await fetch(server.url + path, {
    method,
    headers: {
      origin: server.url,
      'content-type': 'application/json',
      'idempotency-key': crypto.randomUUID(),
      ...(cookie === '' ? {} : { cookie }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  const [given = ''] = (answer.headers.get('set-cookie') ?? '').split(';');
  return {
    status: answer.status,
    body: text,
    cookie: given === '' ? cookie : given,
    milliseconds: performance.now() - start,
  };
}

const enter = (server: TestServer, at: number) =>
  ask(server, 'POST', '/api/sign-in', '', { name: `reporter${at}`, password });

/** Sign-ins over HTTP and Argon2 alone, one after the other by turns. */
async function costOfEntering(server: TestServer): Promise<Row> {
  const kept = await hashPassword(password);
  const [whole, alone]: [number[], number[]] = [[], []];
  for (let at = 0; at < 60; at += 1) {
    const entered = await enter(server, at);
    if (entered.status !== 200) throw new Error(entered.body);
    const start = performance.now();
    await isPassword(kept, password);
    // The first ones compile.
    if (at < 10) continue;
    whole.push(entered.milliseconds);
    alone.push(performance.now() - start);
  }
  process.stdout.write(
    `    signing in ${median(whole).toFixed(0)} ms, Argon2 alone ${median(alone).toFixed(0)} ms (medians of ${whole.length})\n`,
  );
  return atMost('signing in beyond Argon2', median(whole) - median(alone), 20, 'ms');
}

/** How far the time of a refusal tells whether somebody has the name: known and unknown ones by turns, each asked once. */
async function tellingTime(server: TestServer): Promise<Row> {
  const [known, unknown]: [number[], number[]] = [[], []];
  for (let at = 60; at < reporters; at += 1) {
    for (const [name, times] of [
      [`reporter${at}`, known],
      [`nobody${at}`, unknown],
    ] as const) {
      const refused = await ask(server, 'POST', '/api/sign-in', '', { name, password: `${password} not` });
      if (refused.status !== 401) throw new Error(refused.body);
      times.push(refused.milliseconds);
    }
  }
  const [one, other] = [median(known), median(unknown)];
  process.stdout.write(
    `    refusing a known name ${one.toFixed(1)} ms, an unknown one ${other.toFixed(1)} ms (medians of ${known.length})\n`,
  );
  return atMost('a known and an unknown name apart', (100 * Math.abs(one - other)) / other, 2, '%');
}

/** Processor of finding a session with what its person may do, against that of whole requests with it. */
async function shareOfAsking(server: TestServer, url: string): Promise<readonly Row[]> {
  const database = (await postmasterIn(server.folder)) ?? 0;
  const pool = openPool(url, (error) => process.stderr.write(`${error}\n`), 1);
  const runtime = runtimeOn(pool);
  const token = (server.headers.cookie ?? '').split('=')[1] ?? '';
  const looks = async (pid: number) => (await secondsOf(pid)) + (await secondsBelow(database));
  const each = async (pid: number, times: number, work: () => Promise<unknown>) => {
    for (let at = 0; at < 50; at += 1) await work();
    const before = await looks(pid);
    for (let at = 0; at < times; at += 1) await work();
    return ((await looks(pid)) - before) / times;
  };
  try {
    const sessions = new KeptSessions(runtime);
    const kept = await each(process.pid, 1_000, async () => sessions.find(await findSnapshot(pool), token));
    const anew = await each(process.pid, 1_000, async () => {
      await findSnapshot(pool);
      await findSession(runtime, token);
    });
    const rows: Row[] = [];
    for (const [what, path] of [
      ['an agency', '/api/agencies/73-PHO/provinces/73/rounds/2567Q2'],
      ['a province', '/api/provinces/73/rounds/2567Q2'],
    ] as const) {
      const whole = await each(server.pid, 300, async () => (await server.fetch(path)).arrayBuffer());
      process.stdout.write(
        `    who asks ${(kept * 1_000).toFixed(2)} ms of processor, found out anew ${(anew * 1_000).toFixed(2)} ms; the answer about ${what} ${(whole * 1_000).toFixed(2)} ms\n`,
      );
      rows.push(
        atMost(`who asks, of the processor of ${what}`, (kept / whole) * 100, 5, '%'),
        // The whole answer knew who asks, so what finding it out takes beyond that comes on top.
        atMost('the same where something was stored since', (anew / (whole + anew - kept)) * 100, 5, '%'),
      );
    }
    return rows;
  } finally {
    await pool.end();
  }
}

/** An open loop: whoever comes does not wait for those before. */
async function fiveMinutes(
  server: TestServer,
  owner: pg.Pool,
  agencies: readonly string[],
): Promise<readonly Row[]> {
  const window = 290_000;
  const moment = chance(20_261_128);
  const times: number[] = [];
  const refused: string[] = [];
  const count = async () => {
    const { rows } = await owner.query('select count(*)::int as n from report_version');
    return Number(rows[0].n);
  };
  const before = await count();
  await Promise.all(
    agencies.map(async (agency, at) => {
      await later(moment(window));
      const form = `/api/agencies/${agency}/provinces/73/rounds/${round}/form`;
      const entered = await enter(server, at);
      const steps = [entered];
      steps.push(await ask(server, 'GET', '/api/record', entered.cookie));
      steps.push(await ask(server, 'GET', form, entered.cookie));
      steps.push(
        await ask(server, 'POST', `${form}/submit`, entered.cookie, { revision: 1, acceptWarnings: true }),
      );
      times.push(...steps.map(({ milliseconds }) => milliseconds));
      refused.push(
        ...steps.filter(({ status }) => status !== 200).map(({ status, body }) => `${status} ${body}`),
      );
    }),
  );
  if (refused.length > 0) process.stdout.write(`    ${refused.slice(0, 3).join('\n    ')}\n`);
  const stored = (await count()) - before;
  times.sort((a, b) => a - b);
  const p95 = (times[Math.floor(times.length * 0.95)] ?? Number.NaN) / 1_000;
  return [
    atMost(`refused of ${reporters} reporters who sign in and submit within five minutes`, refused.length, 0),
    atMost('lost of their projects', agencies.length * projects - stored, 0),
    atMost('p95 of their requests', p95, 1, 's'),
  ];
}
