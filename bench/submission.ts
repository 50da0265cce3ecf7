import { join } from 'node:path';
import pg from 'pg';
import { findRunningCluster } from '../apps/server/src/postgres/index.ts';
import { startServer, type TestServer } from '../e2e/support/server.ts';
import { atLeast, atMost, type Row } from './row.ts';

const clients = 10;
const agencies = 60;
const rounds = ['2567Q1', '2567Q2', '2567Q3', '2567Q4'] as const;
const projects = 12;

interface Place {
  readonly agency: string;
  readonly round: string;
}

/**
 * Submissions of 12 new projects over HTTP by 10 clients, each answered before the next (a closed loop), fsync on;
 * beside it the same rows put into copies of the same tables with the same indexes, one statement a table, one
 * transaction a submission, by 10 connections.
 */
export async function submission(): Promise<readonly Row[]> {
  const server = await startServer();
  const cluster = await findRunningCluster(join(server.folder, 'demonstration'), undefined);
  if (cluster === null) throw new Error('the database does not run');
  const pool = new pg.Pool({ connectionString: cluster.urlFor('owner'), max: clients });
  try {
    const places = await prepare(server);
    const seconds = await inTurns(places, ({ place }) => submit(server, place));
    const rows = await rowsOf(
      pool,
      places.map(({ place }) => place),
    );
    await copyTables(pool);
    const bare = await inTurns(rows, (tables) => insertAll(pool, tables));
    const perSecond = places.length / seconds;
    return [
      atLeast('submissions of 12 projects by 10 clients', perSecond, 200, 'a second'),
      atMost('time of a submission to that of inserting its rows alone', seconds / bare, 2),
    ];
  } finally {
    await pool.end();
    await server.close();
  }
}

/** Does a piece of work for each of `all`, ten at a time; answers the seconds that it took. */
async function inTurns<One>(all: readonly One[], work: (one: One) => Promise<void>): Promise<number> {
  const waiting = [...all];
  const start = performance.now();
  await Promise.all(
    Array.from({ length: clients }, async () => {
      for (let one = waiting.pop(); one !== undefined; one = waiting.pop()) await work(one);
    }),
  );
  return (performance.now() - start) / 1_000;
}

/** Agencies of the bench's own, each with a form that waits to be sent in every round. */
async function prepare(server: TestServer): Promise<readonly { readonly place: Place }[]> {
  const places: { place: Place }[] = [];
  for (let at = 0; at < agencies; at += 1) {
    const name = `สำนักงานทดสอบความเร็ว แห่งที่ ${at + 1}`;
    const owes = rounds.map((round) => ({ province: '73', round }));
    const added = await send(server, 'POST', '/api/agencies', {
      name,
      sector: 'government',
      province: '73',
      owes,
    });
    const { code } = (await added.json()) as { code: string };
    for (const round of rounds) {
      const put = Array.from({ length: projects }, (_, index) => projectOf(`${code} ${round}`, index));
      const body = { revision: 0, put, remove: [], noProjects: [] };
      await send(server, 'PUT', `/api/agencies/${code}/provinces/73/rounds/${round}/form`, body);
      places.push({ place: { agency: code, round } });
    }
  }
  return places;
}

function projectOf(of: string, index: number) {
  return {
    key: crypto.randomUUID(),
    project: null,
    title: `โครงการที่ ${index + 1} เสริมสร้างคุณธรรมและความโปร่งใสของ ${of}`,
    code: '',
    guideline: '2101-1',
    lines: [
      {
        part: 2,
        budget: `${(index + 1) * 10_000}`,
        notYetAllocated: false,
        committed: '',
        disbursed: `${index * 900}`,
      },
    ],
    percentComplete: `${index * 8}`,
    status: '',
    starts: '2023-10-01',
    ends: '2024-09-30',
    texts: {
      target: 'บุคลากร 50 คน',
      result: 'ประชุมชี้แจงและแต่งตั้งคณะทำงานแล้ว',
      problems: index % 3 === 0 ? 'งบประมาณได้รับจัดสรรล่าช้า' : '',
      suggestions: '',
      nextSteps: '',
      owner: '',
      note: '',
    },
  };
}

async function submit(server: TestServer, { agency, round }: Place): Promise<void> {
  const path = `/api/agencies/${agency}/provinces/73/rounds/${round}/form/submit`;
  const answer = await send(server, 'POST', path, { revision: 1, acceptWarnings: true });
  const { status } = (await answer.json()) as { status: string };
  if (status !== 'stored') throw new Error(`${agency} ${round} is ${status}`);
}

async function send(server: TestServer, method: string, path: string, body: object): Promise<Response> {
  const headers = { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() };
  const answer = await fetch(server.url + path, { method, headers, body: JSON.stringify(body) });
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
  return answer;
}

/** What a submission inserts, by table: its rows among those of the agency, given the ids of the submission's own. */
const tables = {
  project: 'id = any ($3)',
  project_version: 'project_id = any ($3)',
  funding_line: 'project_version_id = any ($4)',
  report_version: 'project_id = any ($3)',
  report_funding: 'report_version_id = any ($4)',
  report: 'project_id = any ($3)',
  report_text: 'version_id = any ($4)',
  form_submission: 'round_id = $2',
  ledger_entry: "canonical::jsonb->>'subject' = any ($4::text[])",
  summary: 'round_id = $2',
} as const;

type Tables = readonly { readonly table: string; readonly rows: string }[];

async function rowsOf(pool: pg.Pool, places: readonly Place[]): Promise<readonly Tables[]> {
  const all: Tables[] = [];
  for (const { agency, round } of places) {
    const { rows: found } = await pool.query<{ id: string; projects: string[]; versions: string[] }>(
      `select a.id, array_agg(v.project_id) as projects,
         array_agg(v.id) || array_agg(v.project_version_id)
           || (select array_agg(f.id) from form_submission f where f.agency_id = a.id and f.round_id = $2) as versions
       from agency a join report_version v on v.agency_id = a.id and v.round_id = $2
       where a.code = $1 group by a.id`,
      [agency, round],
    );
    const [ids] = found;
    if (ids === undefined) throw new Error(`${agency} ${round} stored nothing`);
    const one: { table: string; rows: string }[] = [];
    for (const [table, condition] of Object.entries(tables)) {
      const { rows } = await pool.query<{ rows: string }>(
        `select coalesce(json_agg(t), '[]')::text as rows from ${table} t
         where agency_id = $1 and (${condition}) and $2::text is not null and $3::uuid[] is not null and $4::uuid[] is not null`,
        [ids.id, round, ids.projects, ids.versions],
      );
      one.push({ table, rows: rows[0]?.rows ?? '[]' });
    }
    all.push(one);
  }
  return all;
}

async function copyTables(pool: pg.Pool): Promise<void> {
  await pool.query('create schema bare');
  for (const table of Object.keys(tables)) {
    await pool.query(
      `create table bare.${table} (like public.${table} including defaults including indexes including constraints including generated)`,
    );
  }
}

async function insertAll(pool: pg.Pool, all: Tables): Promise<void> {
  const client = await pool.connect();
  await client.query('begin');
  for (const { table, rows } of all) {
    await client.query(
      `insert into bare.${table} select * from json_populate_recordset(null::bare.${table}, $1)`,
      [rows],
    );
  }
  await client.query('commit');
  client.release();
}
