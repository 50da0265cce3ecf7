import assert from 'node:assert/strict';
import { test } from 'node:test';
import { passwordFault, passwordLength } from '@tidtam/domain/account';
import { commonPasswords } from '../src/account/common-passwords.ts';

test('more than 3,000 of the common passwords are as long as ours must be, and each is refused however it is cased', async () => {
  const common = await commonPasswords();
  const long = [...common].filter((password) => [...password].length >= passwordLength.least);
  assert.ok(long.length > 3_000, `${long.length}`);
  for (const password of long) {
    // What does not come back from its capitals (ß) is another word.
    const capitals = password.toUpperCase();
    for (const typed of capitals.toLowerCase() === password ? [password, capitals] : [password]) {
      assert.equal(passwordFault(typed, { common, names: [] }), 'password_common', typed);
    }
  }
  for (const typed of ['rubber boots in october', 'ข้าวเหนียวมะม่วงกับกาแฟ', 'qwerty among the mangoes'])
    assert.equal(passwordFault(typed, { common, names: [] }), null, typed);
});

test('the list is as it is looked up: small letters in NFC, each once, and nobody’s mail address', async () => {
  const common = await commonPasswords();
  for (const password of common) {
    assert.equal(password.normalize('NFC').toLowerCase(), password);
    assert.doesNotMatch(password, /@.+\.|\p{Cc}/u);
  }
});
