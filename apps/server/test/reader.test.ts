import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { noCorrections } from '@tidtam/domain/import';
import type { ReadRequest } from '@tidtam/workbook';
import { createReader, type FileRead } from '../src/import/index.ts';
import { Progress, type Step } from '../src/progress/index.ts';
import { childOf } from './support/children.ts';
import { sample } from './support/record.ts';

const cache = await mkdtemp(join(tmpdir(), 'tidtam-reader-'));
after(() => rm(cache, { recursive: true, force: true }));

const fixtures = new URL('../../../packages/workbook/test/fixtures/', import.meta.url);

const request: ReadRequest = {
  known: { agencies: [], guidelines: [], provinces: [] },
  remembered: {},
  corrections: noCorrections,
  options: { agency: '73-PEO', province: '73', round: '2567Q2' },
};

test('a file that takes too long or too much is stopped with a sentence, and the next one is read', async (t) => {
  const { bytes } = await sample('73-PEO-2567Q2-stacked-12.xlsx');
  const large = Buffer.from('โครงการ,งบประมาณ,เบิกจ่าย\n'.repeat(300_000));
  const hasty = createReader({ cache, limits: { patience: 1, megabytes: 450 } });
  const narrow = createReader({ cache, limits: { patience: 60_000, megabytes: 64 } });
  t.after(() => Promise.all([hasty.close(), narrow.close()]));
  for (const [reader, file] of [
    [hasty, bytes],
    [narrow, large],
  ] as const) {
    const read = await reader.read(file, request);
    assert.ok('problem' in read);
    assert.equal(read.problem.code, 'file_too_heavy');
    assert.ok(read.problem.message.th !== '' && read.problem.message.en !== '');
  }
  const usual = createReader({ cache });
  t.after(() => usual.close());
  const read = await usual.read(bytes, request);
  assert.ok('reading' in read);
  assert.equal(read.rows.count, 9);
});

test('an .xls that its library reads without end is stopped while people still wait for it', {
  // The limit of other files is a minute.
  timeout: 40_000,
}, async (t) => {
  const endless = await readFile(new URL('office/calc.xls', fixtures));
  endless[5874] = 0x21;
  const reader = createReader({ cache });
  t.after(() => reader.close());
  const { bytes } = await sample('73-PEO-2567Q2-stacked-12.xlsx');
  const [broken, good] = await Promise.all([reader.read(endless, request), reader.read(bytes, request)]);
  assert.ok('problem' in broken);
  assert.equal(broken.problem.code, 'file_too_heavy');
  assert.ok('reading' in good);
});

test('the same file with the same questions is read once, with other questions again', async (t) => {
  const { bytes } = await sample('73-PEO-2567Q2-stacked-12.xlsx');
  const reader = createReader({ cache });
  t.after(() => reader.close());
  const first = await reader.read(bytes, request);
  assert.equal(await reader.read(bytes, { ...request }), first);
  const other = await reader.read(bytes, { ...request, options: { ...request.options, round: '2567Q3' } });
  assert.notEqual(other, first);
});

test('a file whose reading process was killed is read when it is asked for again', async (t) => {
  const lines = 'โครงการ,งบประมาณ,เบิกจ่าย\n'.repeat(20_000);
  const reader = createReader({ cache });
  t.after(() => reader.close());
  const broken = reader.read(Buffer.from(lines), request);
  let read: FileRead | undefined;
  void broken.then((answer) => {
    read = answer;
  });
  while (read === undefined) {
    const child = childOf(process.pid);
    if (child !== null) process.kill(child, 'SIGKILL');
    await wait(20);
  }
  assert.ok('problem' in read);
  assert.equal(read.problem.code, 'file_too_heavy');
  assert.ok('reading' in (await reader.read(Buffer.from(lines), request)));
});

test('a work is watched from its newest step to its end, by several, and by nobody once it is over', async () => {
  const progress = new Progress();
  const stay = new AbortController().signal;
  const { promise: gate, resolve: go } = Promise.withResolvers<undefined>();
  const work = progress.track('import:1', async (report) => {
    report({ step: 'reading', done: 0, total: null });
    await gate;
    report({ step: 'storing', done: 1, total: 2 });
  });
  const seen = async () => {
    const steps: Step[] = [];
    for await (const step of progress.watch('import:1', stay)) {
      steps.push(step);
      go(undefined);
    }
    return steps.map(({ step }) => step);
  };
  const [one, two] = await Promise.all([seen(), seen(), work]);
  for (const steps of [one, two]) assert.equal(steps[0], 'reading');
  assert.equal(progress.isRunning('import:1'), false);
  assert.deepEqual(await seen(), []);
});

test('who leaves is not waited for', async () => {
  const progress = new Progress();
  const leaving = new AbortController();
  const { promise, resolve: end } = Promise.withResolvers<undefined>();
  const work = progress.track('import:2', () => promise);
  const watching = progress.watch('import:2', leaving.signal).next();
  leaving.abort();
  assert.deepEqual(await watching, { done: true, value: undefined });
  end(undefined);
  await work;
});
