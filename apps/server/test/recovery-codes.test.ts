import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { before, test } from 'node:test';
import pg from 'pg';
import { beginCodes, confirmCodes, proveCode } from '../src/account/codes.ts';
import { codeAt, stepAt } from '../src/account/one-time-code.ts';
import { isPassword } from '../src/account/password-hash.ts';
import { newRecoveryCodes, recoveryHashesOf } from '../src/account/recovery-codes.ts';
import { sha256OfText, typedCodeOf } from '../src/account/token.ts';
import { Refusal } from '../src/route/index.ts';
import { migrate, migrationNames } from '../src/storage/migrate.ts';
import { atEnd } from './support/cluster.ts';
import { emptyDatabase } from './support/database.ts';
import { recordOn, type TestRecord } from './support/record.ts';
import { unbase32 } from './support/unbase32.ts';

const migrations = new URL('../src/storage/migrations/', import.meta.url);
/** What a program of before kept of this code of somebody. */
const earlierCode = 'K7QD2-9XWPA';
const earlierPerson = '01900000-0000-7000-8000-0000000000aa';

let record: TestRecord;
let owner: pg.Client;

before(async () => {
  const database = await emptyDatabase();
  await leave(database.ownerUrl);
  await migrate(database.ownerUrl);
  record = await recordOn(database);
  owner = new pg.Client({ connectionString: record.ownerUrl });
  await owner.connect();
  atEnd(() => owner.end());
});

/** Leaves a database as an earlier program did, with somebody's code in it. */
async function leave(url: string): Promise<void> {
  const earlier = new pg.Client({ connectionString: url });
  await earlier.connect();
  await earlier.query('create table migration (name text primary key, applied_at timestamptz default now())');
  for (const name of (await migrationNames()).filter((one) => one < '0032')) {
    await earlier.query(await readFile(new URL(name, migrations), 'utf8'));
    await earlier.query('insert into migration (name) values ($1)', [name]);
  }
  await earlier.query('insert into recovery_code (person_id, code_sha256) values ($1, $2)', [
    earlierPerson,
    sha256OfText(typedCodeOf(earlierCode)),
  ]);
  await earlier.end();
}

const isWrong = (error: unknown) => error instanceof Refusal && error.code === 'code_wrong';

/** Somebody whose one-time codes were turned on just now. */
async function enrolled(signInName: string) {
  const person = await record.appoint({
    name: signInName,
    capacity: 'auditor',
    signInName,
    password: 'rubber boots',
  });
  const { address } = await beginCodes(record.services, person);
  const secret = unbase32(new URL(address).searchParams.get('secret') ?? '');
  const first = codeAt(secret, stepAt(new Date().toISOString()));
  return { person, codes: await confirmCodes(record.services, person, first) };
}

const give = (person: string, typed: string) => proveCode(record.services, person, typed, '');

test('recovery codes are ten, all different, read however they are typed, and hashed as passwords are', async () => {
  const [one, other] = await Promise.all([newRecoveryCodes(), newRecoveryCodes()]);
  assert.equal(new Set([...one.codes, ...other.codes]).size, 20);
  for (const [at, code] of one.codes.entries()) {
    assert.match(code, /^[A-HJ-NP-Z2-9]{5}-[A-HJ-NP-Z2-9]{5}$/);
    assert.equal(typedCodeOf(` ${code.toLowerCase().replace('-', ' ')} `), typedCodeOf(code));
    assert.match(one.hashes[at] ?? '', /^\$argon2id\$v=19\$m=65536,t=2,p=1\$/);
    assert.equal(await isPassword(one.hashes[at] ?? null, typedCodeOf(code)), true);
  }
  const salts = ({ hashes }: typeof one) => new Set(hashes.map((hash) => hash.split('$')[4]));
  assert.equal(salts(one).size, 1);
  assert.notDeepEqual(salts(one), salts(other), 'a salt of each set’s own');
});

test('no copy of the database tells a code by its SHA-256; each lets in once, also when it comes many times at once', async () => {
  const { person, codes } = await enrolled('malee');
  const { rows } = await owner.query('select r::text as row from recovery_code r where person_id = $1', [
    person,
  ]);
  assert.equal(rows.length, 10);
  for (const code of codes) {
    const hash = sha256OfText(typedCodeOf(code)).toString('hex');
    assert.doesNotMatch(JSON.stringify(rows), new RegExp(`${typedCodeOf(code)}|${hash}`));
  }
  const [first = '', second = ''] = codes;
  const tries = await Promise.allSettled(Array.from({ length: 3 }, () => give(person, first.toLowerCase())));
  assert.equal(tries.filter(({ status }) => status === 'fulfilled').length, 1);
  await give(person, second.replace('-', ' '));
  await assert.rejects(give(person, second), isWrong);
});

test('nobody’s code is another’s, and six digits are not looked for among them', async () => {
  const [one, other] = [await enrolled('somchai'), await enrolled('napa')];
  await assert.rejects(give(one.person, other.codes[0] ?? ''), isWrong);
  const { runtime } = record.services;
  assert.deepEqual(await recoveryHashesOf(runtime, one.person, '123456'), []);
  await give(other.person, other.codes[0] ?? '');
});

test('a code of before goes on letting in, once, until codes are set up anew', async () => {
  await assert.rejects(give(earlierPerson, 'K7QD2-9XWPB'), isWrong);
  await give(earlierPerson, 'k7qd2 9xwpa');
  await assert.rejects(give(earlierPerson, earlierCode), isWrong);
});
