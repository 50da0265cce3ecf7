import assert from 'node:assert/strict';
import { test } from 'node:test';
import { base32, codeAt, stepAt, stepOfCode } from '../src/account/one-time-code.ts';
import { hashPassword, isOutdated, isPassword } from '../src/account/password-hash.ts';

const secret = Buffer.from('12345678901234567890');

test('RFC 6238, appendix B: the codes of its moments, as six digits', () => {
  const vectors = [
    ['1970-01-01T00:00:59Z', '287082'],
    ['2005-03-18T01:58:29Z', '081804'],
    ['2005-03-18T01:58:31Z', '050471'],
    ['2009-02-13T23:31:30Z', '005924'],
    ['2033-05-18T03:33:20Z', '279037'],
    ['2603-10-11T11:33:20Z', '353130'],
  ] as const;
  for (const [at, code] of vectors) assert.equal(codeAt(secret, stepAt(at)), code, at);
});

test('RFC 4648, 10: base 32', () => {
  assert.equal(base32(Buffer.from('foobar')), 'MZXW6YTBOI');
  assert.equal(base32(secret), 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ');
});

test('a code is taken half a minute early or late, never twice and never an older one', () => {
  const now = '2005-03-18T01:58:29Z';
  const at = stepAt(now);
  for (const step of [at - 1, at, at + 1])
    assert.equal(stepOfCode(secret, codeAt(secret, step), now, 0), step);
  for (const step of [at - 2, at + 2]) assert.equal(stepOfCode(secret, codeAt(secret, step), now, 0), null);
  assert.equal(stepOfCode(secret, codeAt(secret, at), now, at), null);
  assert.equal(stepOfCode(secret, codeAt(secret, at - 1), now, at), null);
});

test('a password is kept as Argon2id with a salt of its own; nobody has one', async () => {
  const [one, other] = await Promise.all([hashPassword('rubber boots'), hashPassword('rubber boots')]);
  assert.match(one, /^\$argon2id\$v=19\$m=65536,t=2,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/);
  assert.notEqual(one, other);
  assert.equal(await isPassword(one, 'rubber boots'), true);
  assert.equal(await isPassword(one, 'rubber boot'), false);
  assert.equal(await isPassword(null, ''), false);
  assert.equal(isOutdated(one), false);
  assert.equal(isOutdated(one.replace('m=65536', 'm=19456')), true);
});
