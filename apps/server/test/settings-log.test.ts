import assert from 'node:assert/strict';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { openLog } from '../src/log/index.ts';
import { temporaryFolder } from './support/cluster.ts';

async function linesIn(folder: string): Promise<Record<string, unknown>[]> {
  const texts = await Promise.all(
    (await readdir(folder)).map((name) => readFile(join(folder, name), 'utf8')),
  );
  const lines = texts
    .join('')
    .split('\n')
    .filter((line) => line !== '');
  return lines.map((line) => JSON.parse(line));
}

test('a line is JSON with a time, a level and what was given, in a file of its owner’s', async () => {
  const folder = await temporaryFolder();
  const { log, close } = await openLog(folder, 'info');
  log.info({ request: '0192', status: 200, milliseconds: 12 }, 'answered');
  log.debug('not told at this level');
  await close();
  const [line, ...others] = await linesIn(folder);
  assert.deepEqual(others, []);
  assert.equal(line?.request, '0192');
  assert.equal(line?.msg, 'answered');
  assert.match(String(line?.time), /^\d{4}-\d\d-\d\dT.*Z$/);
  const [name] = await readdir(folder);
  assert.equal((await stat(join(folder, name ?? ''))).mode & 0o777, 0o600);
});

test('what a person wrote does not reach the log: not by name, not by an error’s words', async () => {
  const folder = await temporaryFolder();
  const { log, close } = await openLog(folder, 'info');
  const words = 'นายสมชายกับคดี 7741';
  log.info({ body: words, request: { headers: { cookie: words }, text: words }, cells: { B8: words } }, 'x');
  const error = Object.assign(new Error(`duplicate key: ${words}\n${words}`), {
    code: '23505',
    constraint: 'project_key',
    detail: `Key (title)=(${words})`,
    cause: new Error(words),
  });
  log.error({ err: error }, 'failed');
  log.error(error);
  await close();
  const lines = await linesIn(folder);
  assert.ok(!JSON.stringify(lines).includes('7741'), JSON.stringify(lines, null, 1));
  const failed = lines[1]?.err as { code: string; constraint: string; stack: string[] };
  assert.equal(failed.code, '23505');
  assert.equal(failed.constraint, 'project_key');
  assert.match(failed.stack[0] ?? '', /settings-log\.test\.ts/);
});

test('logs stop growing: old files go when ten newer ones are full', async () => {
  const folder = await temporaryFolder();
  const { log, close } = await openLog(folder, 'info', { bytes: '10k', files: 3 });
  for (let line = 0; line < 400; line += 1) {
    log.info({ line, padding: 'x'.repeat(500) }, 'one of many');
    await new Promise(setImmediate);
  }
  await close();
  const names = await readdir(folder);
  assert.ok(names.length <= 4, names.join(' '));
  const lines = await linesIn(folder);
  assert.equal(Math.max(...lines.map(({ line }) => Number(line))), 399);
});
