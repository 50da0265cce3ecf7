import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { setTimeout as later } from 'node:timers/promises';
import pg from 'pg';
import { freePort } from '../../e2e/support/server.ts';
import { postForm } from '../reading/store.ts';
import { columns } from './table.ts';

const longestStart = 60_000;
const lettersOfLog = 2_000;

/** A Directus that answers on this machine. */
export interface Directus {
  readonly pid: number;
  /** Makes a collection with the file's columns and a key of its own. */
  makeCollection(name: string): Promise<void>;
  /** Sends a CSV to its import; throws where it does not answer 200. */
  importCsv(collection: string, csv: Uint8Array<ArrayBuffer>): Promise<void>;
  close(): Promise<void>;
}

/**
 * Fills an empty database and starts Directus on it, with what it does by itself: it writes an activity and a revision
 * of each row. What differs from a new installation: files may have 200 MB, not 50, and it calls nobody outside.
 * `program` is its command line, `folder` is for its files. Throws where it does not start, with what it said last.
 */
export async function startDirectus(program: string, folder: string, databaseUrl: string): Promise<Directus> {
  const token = randomUUID();
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const env = {
    ...{ PATH: process.env.PATH, HOME: folder, NODE_ENV: 'production', LOG_STYLE: 'raw', LOG_LEVEL: 'warn' },
    ...databaseSettings(databaseUrl),
    SECRET: randomUUID(),
    ...{ HOST: '127.0.0.1', PORT: String(port), PUBLIC_URL: url, SERVE_APP: 'false', TELEMETRY: 'false' },
    ...{ ADMIN_EMAIL: 'admin@example.com', ADMIN_PASSWORD: randomUUID(), ADMIN_TOKEN: token },
    ...{ IMPORT_MAX_FILE_SIZE: '200mb', TEMP_PATH: folder },
  };
  const run = (command: string) => started([program, command], folder, env);
  await untilFilled(run('bootstrap'));
  const server = run('start');
  const close = () => endOf(server.child);
  try {
    await untilAnswers(`${url}/server/ping`, server);
  } catch (error) {
    await close();
    throw error;
  }
  const headers = { authorization: `Bearer ${token}` };
  return {
    pid: server.child.pid ?? Number.NaN,
    async makeCollection(name) {
      const answer = await fetch(`${url}/collections`, {
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/json' },
        body: JSON.stringify({ collection: name, schema: {}, meta: {}, fields: columns.map(fieldOf) }),
      });
      if (!answer.ok) throw new Error(`no collection: ${await answer.text()}`);
    },
    async importCsv(collection, csv) {
      const form = new FormData();
      form.append('file', new Blob([csv], { type: 'text/csv' }), 'report.csv');
      const answer = await postForm(`${url}/utils/import/${collection}`, form, headers);
      const said = await text(answer);
      if (answer.statusCode !== 200) throw new Error(`import: ${answer.statusCode} ${said.slice(0, 500)}`);
    },
    close,
  };
}

/** Part by part: Directus takes no address whose host is a socket's folder. */
function databaseSettings(url: string): NodeJS.ProcessEnv {
  const { host, port, user, password, database } = new pg.Client({ connectionString: url });
  return {
    ...{ DB_CLIENT: 'pg', DB_HOST: host, DB_PORT: String(port) },
    ...{ DB_USER: user, DB_PASSWORD: password, DB_DATABASE: database },
  };
}

/** Amounts of up to a thousand million million baht, with satang. */
function fieldOf({ name, type }: (typeof columns)[number]) {
  const precision = type === 'decimal' ? { numeric_precision: 17, numeric_scale: 2 } : {};
  return { field: name, type, schema: precision, meta: {} };
}

interface Started {
  readonly child: ChildProcess;
  /** The end of what it said. */
  said(): string;
}

function started(args: readonly string[], folder: string, env: NodeJS.ProcessEnv): Started {
  const child = spawn(process.execPath, [...args], { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (more: string) => {
      said = (said + more).slice(-lettersOfLog);
    });
  }
  return { child, said: () => said };
}

async function untilFilled({ child, said }: Started): Promise<void> {
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`Directus does not fill its database: ${said()}`);
}

async function untilAnswers(url: string, { child, said }: Started): Promise<void> {
  const end = performance.now() + longestStart;
  while (child.exitCode === null && performance.now() < end) {
    const answer = await fetch(url).catch(() => null);
    if (answer?.ok) return;
    await later(200);
  }
  throw new Error(`Directus does not start: ${said()}`);
}

async function endOf(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const closed = once(child, 'close');
  child.kill('SIGTERM');
  const stubborn = setTimeout(() => child.kill('SIGKILL'), 10_000);
  await closed;
  clearTimeout(stubborn);
}
