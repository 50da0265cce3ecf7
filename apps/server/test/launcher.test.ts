import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFile, mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { temporaryFolder } from './support/cluster.ts';

const launcher = join(import.meta.dirname, '../../../bin/tidtam.mjs');
const processFolder = pathToFileURL(join(import.meta.dirname, '../src/process/index.ts')).href;

/** A program that says what it was given, and when it is asked to end says why and takes a moment. */
const program = `
import { exitCodeOf, untilAsked } from '${processFolder}';
const asked = process.argv[2] === 'wait' ? untilAsked() : null;
console.log(JSON.stringify({ args: process.argv.slice(2), node: process.version }));
if (asked !== null) {
  const awake = setInterval(() => undefined, 1000);
  const ending = await asked;
  await new Promise((done) => setTimeout(done, 100));
  console.log('ended by ' + ending);
  clearInterval(awake);
  process.exitCode = exitCodeOf(ending);
} else process.exitCode = Number(process.argv[3] ?? 0);
`;

interface Outcome {
  readonly code: number | null;
  readonly out: string;
  readonly errors: string;
}

/** A clone of a tiny Tidtam whose lock file asks for one package. */
async function clone(installed: boolean): Promise<string> {
  const root = await temporaryFolder();
  await mkdir(join(root, 'bin'));
  await mkdir(join(root, 'apps/server/src'), { recursive: true });
  await copyFile(launcher, join(root, 'bin/tidtam.mjs'));
  await writeFile(join(root, 'package.json'), '{"type":"module"}');
  await writeFile(join(root, 'apps/server/src/main.ts'), program);
  await writeLock(join(root, 'package-lock.json'), '1.0.0');
  await writeFile(join(root, 'npm.js'), fakeNpm);
  if (installed) await install(root);
  return root;
}

async function writeLock(path: string, version: string): Promise<void> {
  const packages = {
    '': { version: '0.1.0' },
    'node_modules/a': { version, integrity: `sha512-${version}` },
    'node_modules/for-another-system': { version: '1.0.0', optional: true },
  };
  await writeFile(path, JSON.stringify({ packages }));
}

async function install(root: string): Promise<void> {
  await mkdir(join(root, 'node_modules/.bin'), { recursive: true });
  await symlink(process.execPath, join(root, 'node_modules/.bin/node'));
  await writeLock(join(root, 'node_modules/.package-lock.json'), '1.0.0');
}

/** Installs as npm would, and writes down how it was called; fails when it is told to. */
const fakeNpm = `
import { appendFileSync, copyFileSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
appendFileSync('npm-calls', process.argv.slice(2).join(' ') + '\\n');
if (process.env.NPM_FAILS) { console.error('npm error ENOTFOUND registry'); process.exit(1); }
rmSync('node_modules', { recursive: true, force: true });
mkdirSync('node_modules/.bin', { recursive: true });
symlinkSync(${JSON.stringify(process.execPath)}, 'node_modules/.bin/node');
copyFileSync('package-lock.json', 'node_modules/.package-lock.json');
`;

function launch(root: string, args: readonly string[], options: LaunchOptions = {}): ChildProcess {
  return spawn(process.execPath, [...(options.node ?? []), join(root, 'bin/tidtam.mjs'), ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: process.env.PATH,
      npm_execpath: join(root, 'npm.js'),
      ...options.env,
    },
  });
}

interface LaunchOptions {
  readonly node?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

async function outcomeOf(child: ChildProcess): Promise<Outcome> {
  let [out, errors] = ['', ''];
  child.stdout?.on('data', (text) => {
    out += text;
  });
  child.stderr?.on('data', (text) => {
    errors += text;
  });
  const [code] = await once(child, 'close');
  return { code, out, errors };
}

const oldNode =
  'data:text/javascript,Object.defineProperty(process,"versions",{value:{...process.versions,node:"20.18.3"}})';

test('a Node that is too old is one clear line in both languages', async () => {
  const { code, out, errors } = await outcomeOf(
    launch(await clone(true), ['start'], { node: ['--import', oldNode] }),
  );
  assert.equal(code, 3);
  assert.equal(out, '');
  assert.match(
    errors,
    /^Tidtam ต้องใช้ Node\.js 20\.19 ขึ้นไป เครื่องนี้มีรุ่น 20\.18\.3 [^\n]* — Tidtam needs [^\n]*\n$/,
  );
});

test('the program gets its words and gives its exit code', async () => {
  const root = await clone(true);
  const { code, out } = await outcomeOf(launch(root, ['summary', '7', '--round', '2567 Q2', '']));
  assert.equal(code, 7);
  assert.deepEqual(JSON.parse(out).args, ['summary', '7', '--round', '2567 Q2', '']);
  await writeFile(
    join(root, 'script.ts'),
    `console.log(process.argv.slice(2).join(' ')); process.exitCode = 4;`,
  );
  const ran = await outcomeOf(launch(root, ['run', 'script.ts', 'a', 'b']));
  assert.deepEqual([ran.code, ran.out], [4, 'a b\n']);
  assert.equal((await outcomeOf(launch(root, ['run']))).code, 2);
});

test('a command without the packages says to install them; start installs them, once', async () => {
  const root = await clone(false);
  const command = await outcomeOf(launch(root, ['summary']));
  assert.equal(command.code, 3);
  assert.match(command.errors, /^[^\n]*npm ci — [^\n]*: run npm ci\n$/);
  assert.equal((await outcomeOf(launch(root, ['start']))).code, 0);
  assert.equal((await outcomeOf(launch(root, ['start']))).code, 0);
  const calls = await readFile(join(root, 'npm-calls'), 'utf8');
  assert.equal(calls, 'ci --no-audit --no-fund --loglevel=error\n');
});

test('packages that are not what the lock file asks for are installed anew', async () => {
  const root = await clone(true);
  assert.equal((await outcomeOf(launch(root, ['start']))).code, 0);
  await writeLock(join(root, 'package-lock.json'), '1.0.1');
  assert.equal((await outcomeOf(launch(root, ['start']))).code, 0);
  assert.equal((await readFile(join(root, 'npm-calls'), 'utf8')).split('\n').length, 2);
});

test('an installation that fails shows what npm said and one clear line', async () => {
  const root = await clone(false);
  const { code, errors } = await outcomeOf(launch(root, ['start'], { env: { NPM_FAILS: '1' } }));
  assert.equal(code, 3);
  assert.match(
    errors,
    /npm error ENOTFOUND registry\n[^\n]* — The packages could not be installed [^\n]*\n$/,
  );
});

for (const [signal, exitCode] of [
  ['SIGINT', 130],
  ['SIGTERM', 143],
  ['SIGHUP', 129],
] as const) {
  test(`${signal} reaches the program, and the launcher outlives it`, async () => {
    const child = launch(await clone(true), ['wait']);
    const ended = outcomeOf(child);
    if (child.stdout !== null) await once(child.stdout, 'data');
    child.kill(signal);
    const { code, out } = await ended;
    assert.equal(code, exitCode);
    assert.match(out, new RegExp(`ended by ${signal}\n$`));
  });
}

test('Ctrl-C reaches launcher and program together, twice, and both end in order', async () => {
  const child = spawn(process.execPath, [join(await clone(true), 'bin/tidtam.mjs'), 'wait'], {
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true,
  });
  const ended = outcomeOf(child);
  await once(child.stdout, 'data');
  for (let pressed = 0; pressed < 2; pressed += 1) process.kill(-(child.pid ?? 0), 'SIGINT');
  const { code, out } = await ended;
  assert.equal(code, 130);
  assert.match(out, /ended by SIGINT\n$/);
});

test('a program whose launcher is killed without a word ends by itself', async () => {
  const child = launch(await clone(true), ['wait']);
  const ended = outcomeOf(child);
  if (child.stdout !== null) await once(child.stdout, 'data');
  child.kill('SIGKILL');
  // The pipe stays open as long as the program lives: "close" is its end.
  assert.match((await ended).out, /ended by orphaned\n$/);
});

test('under npm that is killed outright the launcher ends its program', async () => {
  const root = await clone(true);
  const args = [join(root, 'bin/tidtam.mjs'), 'wait'];
  const shell = `${JSON.stringify(process.execPath)} ${args.map((arg) => JSON.stringify(arg)).join(' ')}; true`;
  const npm = spawn('/bin/sh', ['-c', shell], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { PATH: process.env.PATH, npm_lifecycle_event: 'start' },
  });
  const ended = outcomeOf(npm);
  await once(npm.stdout, 'data');
  npm.kill('SIGKILL');
  assert.match((await ended).out, /ended by SIGHUP\n$/);
});
