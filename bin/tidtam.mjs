#!/usr/bin/env node
// The door to Tidtam. Plain JavaScript that runs on Node 20.19 and without node_modules: it installs what is
// missing and hands over to the Node 24 that comes with the packages, which runs TypeScript as it is.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { constants } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const systemFailure = 3;
const root = dirname(dirname(realpathSync(fileURLToPath(import.meta.url))));
const [command, ...rest] = process.argv.slice(2);

await main();

async function main() {
  requireNode(20, 19);
  const installs = command === 'start' || command === 'run';
  if (!isInstalled()) {
    if (!installs) fail('ยังไม่ได้ติดตั้งส่วนประกอบ โปรดสั่ง npm ci', 'The packages are not installed: run npm ci');
    install();
  }
  const node = findNode();
  const args =
    command === 'run' ? rest : [join('apps', 'server', 'src', 'main.ts'), ...process.argv.slice(2)];
  if (command === 'run' && args.length === 0) fail('ไม่ได้ระบุไฟล์ที่จะรัน', 'run needs a file', 2);
  const [script, ...scriptArgs] = args;
  process.exitCode = await handOver(node, [
    '--disable-warning=ExperimentalWarning',
    // Rooms of 4 MB for new objects, not of 16: a large file takes 130 MB less, and a busy server is no slower.
    '--max-semi-space-size=4',
    // What it no longer needs is given back to the system when it comes to rest.
    '--expose-gc',
    join(root, script),
    ...scriptArgs,
  ]);
}

/** One clear line, Thai and English, and out. */
function fail(thai, english, code = systemFailure) {
  process.stderr.write(`${thai} — ${english}\n`);
  process.exit(code);
}

function requireNode(major, minor) {
  const [ours, oursMinor] = process.versions.node.split('.').map(Number);
  if (ours > major || (ours === major && oursMinor >= minor)) return;
  fail(
    `Tidtam ต้องใช้ Node.js ${major}.${minor} ขึ้นไป เครื่องนี้มีรุ่น ${process.versions.node} โปรดติดตั้งรุ่นใหม่จาก https://nodejs.org`,
    `Tidtam needs Node.js ${major}.${minor} or newer and this is ${process.versions.node}; install a newer one from https://nodejs.org`,
  );
}

/**
 * Whether node_modules holds what package-lock.json asks for: npm writes down what it installed, at the very
 * end, so a broken-off installation has no such list.
 */
function isInstalled() {
  const wanted = readJson(join(root, 'package-lock.json'));
  const found = readJson(join(root, 'node_modules', '.package-lock.json'));
  if (wanted === null) return found !== null;
  if (found === null) return false;
  return Object.entries(wanted.packages).every(([path, entry]) => {
    if (!path.startsWith('node_modules/')) return true;
    const there = found.packages[path];
    // Packages for other systems, and the tools of development, may be left out.
    if (there === undefined) return Boolean(entry.optional || entry.devOptional || entry.dev || entry.peer);
    return there.version === entry.version && there.integrity === entry.integrity;
  });
}

function readJson(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return null;
  }
}

function install() {
  process.stderr.write('กำลังติดตั้งส่วนประกอบครั้งแรก — Installing packages, once\n');
  const done = npm('ci', '--no-audit', '--no-fund', '--loglevel=error');
  if (done.status === 0) return;
  process.stderr.write(`${done.stdout ?? ''}${done.stderr ?? ''}`);
  if (done.signal !== null && done.signal !== undefined) process.exit(128 + constants.signals[done.signal]);
  fail(
    'ติดตั้งส่วนประกอบไม่สำเร็จ (npm ci) โปรดดูข้อความข้างบน ตรวจเครือข่ายและสิทธิ์ในโฟลเดอร์ แล้วลองใหม่',
    'The packages could not be installed (npm ci): see the lines above, check the network and the rights in this folder, and try again',
  );
}

/** The npm that started us, else the one on the path. */
function npm(...args) {
  const cli = process.env.npm_execpath;
  const options = { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: 1 << 26 };
  if (cli?.endsWith('.js')) return spawnSync(process.execPath, [cli, ...args], options);
  return spawnSync('npm', args, { ...options, shell: process.platform === 'win32' });
}

/** Node 24: the packages' own, else this one when it is new enough. */
function findNode() {
  const own = join(root, 'node_modules', '.bin', 'node');
  if (runs(own)) return own;
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath;
  // Installed with --ignore-scripts, the package has not fetched its binary yet.
  npm('rebuild', 'node', '--ignore-scripts=false', '--no-audit', '--no-fund');
  if (runs(own)) return own;
  return fail(
    'ไม่พบ Node.js 24 ที่มากับระบบ โปรดติดตั้ง Node.js 24 ขึ้นไปจาก https://nodejs.org หรือสั่ง npm ci ใหม่',
    'The Node.js 24 that comes with Tidtam is missing or does not run here: install Node.js 24 or newer from https://nodejs.org, or run npm ci again',
  );
}

function runs(node) {
  if (!existsSync(node)) return false;
  const said = spawnSync(node, ['--version'], { encoding: 'utf8' });
  return said.status === 0 && Number(/^v(\d+)/.exec(said.stdout)?.[1]) >= 24;
}

/**
 * Runs the program to its end and answers its exit code. Ctrl-C reaches the program by itself, with the whole
 * process group, and a signal to us alone is passed on; twice is once to it. We must not end before it does.
 * The channel between us tells the program when we are killed without a word.
 */
function handOver(node, args) {
  const child = spawn(node, args, { stdio: ['inherit', 'inherit', 'inherit', 'ipc'] });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  if (process.env.npm_lifecycle_event !== undefined) onOrphaned(() => child.kill('SIGHUP'));
  return new Promise((resolve) => {
    child.on('error', (error) => {
      process.stderr.write(`${error.message}\n`);
      resolve(systemFailure);
    });
    child.on('exit', (code, signal) => resolve(code ?? 128 + constants.signals[signal]));
  });
}

/** npm that is killed outright cannot tell us; the number of our parent does. */
function onOrphaned(end) {
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    end();
  }, 500);
  watch.unref();
}
