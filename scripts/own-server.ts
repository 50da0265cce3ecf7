import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { chmod, chown, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort } from '../e2e/support/server.ts';

/**
 * `node bin/tidtam.mjs run scripts/own-server.ts [path…]`: the server's tests once more, on Debian's PostgreSQL, with
 * the application's role behind PgBouncer in transaction mode: what an office has that runs a database of its own.
 * Needs the Debian packages postgresql and pgbouncer.
 */
const programs = '/usr/lib/postgresql';
const owner = { name: 'tidtam_owner', password: 'owner' };
const application = { name: 'tidtam_app', password: 'application' };

async function main(paths: readonly string[]): Promise<number> {
  if (!existsSync(programs) || !existsSync('/usr/sbin/pgbouncer')) {
    process.stderr.write('This needs the programs of Debian: sudo apt-get install -y postgresql pgbouncer\n');
    return 3;
  }
  const [version = ''] = (await readdir(programs)).sort((a, b) => Number(b) - Number(a));
  const folder = await mkdtemp(join(tmpdir(), 'tidtam-own-server-'));
  const account = await lend(folder);
  const ports = { database: await freePort(), pooler: await freePort() };
  const pg = (name: string) => join(programs, version, 'bin', name);
  const cluster = join(folder, 'cluster');
  try {
    await writeFile(join(folder, 'password'), owner.password);
    run(account, pg('initdb'), ['-D', cluster, '-U', owner.name, '-A', 'scram-sha-256', ...initial(folder)]);
    const options = `-p ${ports.database} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c max_connections=200 -c fsync=off`;
    run(account, pg('pg_ctl'), ['-D', cluster, '-l', join(folder, 'log'), '-w', '-o', options, 'start']);
    run(account, pg('psql'), [
      addressOf(owner, ports.database),
      '-qc',
      `create role ${application.name} login noinherit password '${application.password}'`,
    ]);
    const pooler = await startPooler(folder, account, ports);
    const tests = paths.length > 0 ? paths : ['apps/server/test'];
    const code = await runTests(tests, {
      TIDTAM_TEST_OWNER_URL: addressOf(owner, ports.database),
      TIDTAM_TEST_APP_URL: addressOf(application, ports.pooler),
    });
    pooler.kill();
    return code;
  } finally {
    run(account, pg('pg_ctl'), ['-D', cluster, '-m', 'immediate', 'stop']);
    await rm(folder, { recursive: true, force: true });
  }
}

/** PostgreSQL refuses root: then the folder is lent to Debian's account for it. */
async function lend(folder: string): Promise<number | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  const uid = Number(spawnSync('id', ['-u', 'postgres'], { encoding: 'utf8' }).stdout);
  await chown(folder, uid, 0);
  await chmod(folder, 0o755);
  return uid;
}

function initial(folder: string): readonly string[] {
  return ['-E', 'UTF8', '--locale=C.UTF-8', `--pwfile=${join(folder, 'password')}`];
}

function run(uid: number | undefined, program: string, args: readonly string[]): void {
  const identity = uid === undefined ? {} : { uid };
  const { status, stderr } = spawnSync(program, args, {
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe'],
    ...identity,
  });
  if (status !== 0) throw new Error(`${program} ended with ${status}: ${stderr}`);
}

/** One transaction a connection: nothing that a session keeps survives it. */
async function startPooler(
  folder: string,
  uid: number | undefined,
  ports: { readonly database: number; readonly pooler: number },
) {
  const users = `"${application.name}" "${application.password}"\n`;
  await writeFile(join(folder, 'users'), users);
  const settings = [
    '[databases]',
    `* = host=127.0.0.1 port=${ports.database}`,
    '[pgbouncer]',
    'listen_addr = 127.0.0.1',
    `listen_port = ${ports.pooler}`,
    'unix_socket_dir =',
    'auth_type = scram-sha-256',
    `auth_file = ${join(folder, 'users')}`,
    'pool_mode = transaction',
    'default_pool_size = 10',
    'max_client_conn = 500',
    'server_idle_timeout = 1',
    'server_login_retry = 1',
    'query_wait_timeout = 5',
  ];
  const file = join(folder, 'pgbouncer.ini');
  await writeFile(file, `${settings.join('\n')}\n`);
  const pooler = spawn('/usr/sbin/pgbouncer', [file], {
    stdio: ['ignore', 'ignore', 'pipe'],
    ...(uid === undefined ? {} : { uid }),
  });
  let said = '';
  for await (const chunk of pooler.stderr.iterator({ destroyOnReturn: false })) {
    said += String(chunk);
    if (said.includes('process up')) break;
  }
  if (!said.includes('process up')) throw new Error(`pgbouncer does not start: ${said}`);
  pooler.stderr.resume();
  return pooler;
}

function addressOf({ name, password }: typeof owner, port: number): string {
  return `postgresql://${name}:${password}@127.0.0.1:${port}/postgres`;
}

async function runTests(paths: readonly string[], env: Record<string, string>): Promise<number> {
  const script = fileURLToPath(new URL('./test.ts', import.meta.url));
  const child = spawn(process.execPath, [script, ...paths], {
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });
  const [code] = await once(child, 'exit');
  return typeof code === 'number' ? code : 1;
}

process.exitCode = await main(process.argv.slice(2));
