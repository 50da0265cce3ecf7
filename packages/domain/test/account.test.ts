import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contextWords, delayAfter, ownPath, passwordFault, signInNameOf } from '@tidtam/domain/account';
import { capacities, scopesOf } from '@tidtam/domain/person';
import fc from 'fast-check';

const rules = {
  common: new Set(['password', 'qwertyuiop', 'sunshine']),
  names: ['สมชาย ใจดี', 'somchai@example.go.th'],
};

test('a password is long enough, not common and not one’s own name; anything else goes', () => {
  const faults: readonly (readonly [string, string | null])[] = [
    ['elevenchars', 'password_short'],
    ['กขคงจฉชซฌญฎ', 'password_short'],
    ['Sunshine2567!!', 'password_common'],
    ['!!!!!PASSWORD', 'password_common'],
    ['ababababababab', 'password_common'],
    ['1111111111111', 'password_common'],
    ['somchai123456', 'password_name'],
    ['x'.repeat(201), 'password_long'],
    ['ข้าวเหนียวมะม่วง', null],
    ['sunshine on a rainy day', null],
    ['👩‍💻👨‍👩‍👧‍👦 four ไทย words', null],
  ];
  for (const [password, fault] of faults) assert.equal(passwordFault(password, rules), fault, password);
});

test('a password made of nothing but words of this program and its offices is tried first; among others they go', () => {
  for (const word of contextWords) {
    const repeated = `${word}-2567-${word}-${word}`;
    assert.equal(passwordFault(repeated, rules), 'password_common', repeated);
  }
  const faults: readonly (readonly [string, string | null])[] = [
    ['Tidtam.NACC.2567', 'password_common'],
    ['สำนักงาน ป.ป.ช. ประเทศไทย', 'password_common'],
    ['ผู้รายงานของเทศบาลตำบล', 'password_common'],
    ['2567!AdministratorONACC', 'password_common'],
    ['tidtam กินข้าวเหนียว', null],
    ['the auditor eats mangoes', null],
    ['194759287465', null],
  ];
  for (const [password, fault] of faults) assert.equal(passwordFault(password, rules), fault, password);
});

test('the delay never shrinks as failures grow, is none for four and at most a quarter of an hour', () => {
  assert.deepEqual([0, 1, 4, 5, 6, 7].map(delayAfter), [0, 0, 0, 2, 4, 8]);
  fc.assert(
    fc.property(fc.nat(10_000), (failures) => {
      assert.ok(delayAfter(failures) <= delayAfter(failures + 1));
      assert.ok(delayAfter(failures) <= 900);
    }),
  );
});

test('a sign-in name is the same however it is typed', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (name) => {
      assert.equal(signInNameOf(signInNameOf(name)), signInNameOf(name));
    }),
  );
  assert.equal(signInNameOf('  Somchai@Example.GO.TH '), 'somchai@example.go.th');
});

test('nobody changes more than they see', () => {
  const reach = {
    provinces: ['73'],
    agencies: ['a'],
    children: { province: '73', agencies: ['b'] },
    reads: ['72'],
  };
  for (const capacity of capacities) {
    const { acts, reads } = scopesOf(capacity, reach);
    if (reads.breadth === 'country') continue;
    assert.equal(acts.breadth, reads.breadth, capacity);
    if (acts.breadth === 'place' && reads.breadth === 'place') {
      assert.ok(
        acts.provinces.every((one) => reads.provinces.includes(one)),
        capacity,
      );
    }
  }
});

test('an address that is taken for one of our own leads nowhere else, whatever a browser makes of it', () => {
  const piece = fc.constantFrom(
    '/',
    '\\',
    '.',
    '..',
    ':',
    '@',
    '?',
    '#',
    '%2f',
    '\t',
    '\n',
    'evil.example',
    'a',
    ' ',
  );
  const typed = fc.oneof(
    fc.array(piece, { maxLength: 8 }).map((pieces) => `/${pieces.join('')}`),
    fc.string({ unit: 'binary' }).map((text) => `/${text}`),
    fc.webUrl(),
  );
  const seen = { own: 0, other: 0 };
  fc.assert(
    fc.property(typed, (address) => {
      seen[ownPath.test(address) ? 'own' : 'other'] += 1;
      if (!ownPath.test(address)) return;
      assert.equal(new URL(address, 'https://tidtam.example.go.th').origin, 'https://tidtam.example.go.th');
    }),
    { numRuns: 5_000 },
  );
  assert.ok(seen.own > 500 && seen.other > 500, JSON.stringify(seen));
  for (const own of ['/', '/account', '/agencies/73-PHO?part=1#x', '/บัญชี']) assert.ok(ownPath.test(own), own);
});
