import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { before, test } from 'node:test';
import pg from 'pg';
import { beginCodes, confirmCodes, proveCode } from '../src/account/codes.ts';
import { sealingWith, sealSecrets } from '../src/account/index.ts';
import { codeAt, stepAt } from '../src/account/one-time-code.ts';
import { silentLog } from '../src/log/index.ts';
import { secretsOf } from '../src/process/index.ts';
import { Refusal } from '../src/route/index.ts';
import { atEnd } from './support/cluster.ts';
import { type TestRecord, testRecord } from './support/record.ts';
import { unbase32 } from './support/unbase32.ts';

const [malee, somchai] = ['01900000-0000-7000-8000-000000000001', '01900000-0000-7000-8000-000000000002'];

test('what is sealed opens with the same key for the same person, and not when a bit of it is another', () => {
  const sealing = sealingWith(randomBytes(32));
  const secret = randomBytes(20);
  const sealed = sealing.seal(secret, malee);
  assert.deepEqual(sealing.open(sealed, malee), secret);
  assert.equal(sealed.includes(secret), false);
  assert.notDeepEqual(sealing.seal(secret, malee), sealed, 'a nonce of its own each time');
  assert.equal(sealing.open(sealed, somchai), null, 'moved to another person');
  assert.equal(sealingWith(randomBytes(32)).open(sealed, malee), null);
  for (let bit = 0; bit < sealed.length * 8; bit += 1) {
    const flipped = Buffer.from(sealed);
    flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
    assert.equal(sealing.open(flipped, malee), null, `bit ${bit}`);
  }
  for (let length = 0; length < sealed.length; length += 1) {
    assert.equal(sealing.open(sealed.subarray(0, length), malee), null, `${length} bytes of it`);
  }
});

let record: TestRecord;
let owner: pg.Client;
const now = '2026-11-29T03:00:00.000Z';
let clock = now;

before(async () => {
  record = await testRecord({ clock: () => clock });
  owner = new pg.Client({ connectionString: record.ownerUrl });
  await owner.connect();
  atEnd(() => owner.end());
});

test('no copy of the database tells a secret, and its codes are taken', async () => {
  const { person, secret } = await enrolled('malee');
  const kept = await sealedOf(person);
  assert.equal(kept.includes(secret), false);
  await proveCode(record.services, person, nextCode(secret), '');
});

test('a secret that an earlier program kept as it was is sealed at the start, and goes on being taken', async () => {
  const { person, secret } = await enrolled('somchai');
  await owner.query('update one_time_secret set sealed_secret = $2 where person_id = $1', [person, secret]);
  await sealSecrets(record.services.runtime.pool, record.services.sealing, silentLog);
  const sealed = await sealedOf(person);
  assert.equal(sealed.includes(secret), false);
  await sealSecrets(record.services.runtime.pool, record.services.sealing, silentLog);
  assert.deepEqual(await sealedOf(person), sealed, 'sealed once');
  await proveCode(record.services, person, nextCode(secret), '');
});

test('under another key no code is taken; a recovery code is, and the log says so at the start', async () => {
  const { person, secret, recoveryCodes } = await enrolled('napa');
  const other = { ...record.services, sealing: sealingWith(randomBytes(32)) };
  const refusedAs = (code: string) => (error: unknown) => error instanceof Refusal && error.code === code;
  await assert.rejects(proveCode(other, person, nextCode(secret), ''), refusedAs('codes_unreadable'));
  await assert.rejects(proveCode(record.services, person, '000000', ''), refusedAs('code_wrong'));
  await proveCode(other, person, recoveryCodes[0] ?? '', '');
  const errors: unknown[] = [];
  const log = { ...silentLog, error: (what: unknown) => void errors.push(what) };
  await sealSecrets(other.runtime.pool, other.sealing, log);
  const { rows } = await owner.query('select count(*)::int as all from one_time_secret');
  assert.deepEqual(errors, [{ unreadable: rows[0].all }]);
});

test('the key is made once, for its owner alone; an older folder gets one and keeps its passwords', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'tidtam-secrets-'));
  try {
    const made = await secretsOf(folder);
    assert.equal(Buffer.from(made.sealingKey, 'base64url').length, 32);
    assert.deepEqual(await secretsOf(folder), made);
    const path = join(folder, 'secrets.json');
    assert.equal((await stat(path)).mode & 0o777, 0o600);
    const { sealingKey: _, ...older } = made;
    await writeFile(path, JSON.stringify(older));
    const { sealingKey, ...rest } = await secretsOf(folder);
    assert.deepEqual(rest, older);
    assert.notEqual(sealingKey, made.sealingKey);
    assert.equal(JSON.parse(await readFile(path, 'utf8')).sealingKey, sealingKey);
  } finally {
    await rm(folder, { recursive: true });
  }
});

/** Somebody with one-time codes on. */
async function enrolled(signInName: string) {
  const person = await record.appoint({
    name: signInName,
    capacity: 'auditor',
    signInName,
    password: 'rubber boots',
  });
  const { address } = await beginCodes(record.services, person);
  const secret = unbase32(new URL(address).searchParams.get('secret') ?? '');
  const recoveryCodes = await confirmCodes(record.services, person, codeAt(secret, stepAt(clock)));
  return { person, secret, recoveryCodes };
}

/** A code that was not used yet: time goes on. */
function nextCode(secret: Buffer): string {
  clock = new Date(Date.parse(clock) + 60_000).toISOString();
  return codeAt(secret, stepAt(clock));
}

async function sealedOf(person: string): Promise<Buffer> {
  const { rows } = await owner.query('select sealed_secret from one_time_secret where person_id = $1', [
    person,
  ]);
  return rows[0].sealed_secret;
}
