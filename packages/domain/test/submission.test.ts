import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Actor, type Capacity, capacities, scopesOf } from '@tidtam/domain/person';
import {
  CoveringLetter,
  coverOf,
  type Office,
  type ReportState,
  reviewedBy,
  reviewRefusal,
  type SubmissionState,
  scanTypeOf,
  standingOf,
} from '@tidtam/domain/submission';
import fc from 'fast-check';

const scan = 'a'.repeat(64);
const letter = {
  number: 'นฐ 0033/123',
  date: '2024-04-20',
  signatory: { as: 'holder', name: 'นายเอก', position: 'นายแพทย์สาธารณสุขจังหวัด' },
  scan,
};

test('a letter says for which post somebody signs, when it is not their own', () => {
  assert.ok(CoveringLetter.safeParse(letter).success);
  for (const as of ['acting', 'delegated']) {
    const signatory = { ...letter.signatory, as };
    assert.ok(!CoveringLetter.safeParse({ ...letter, signatory }).success, as);
    const told = { ...signatory, actingFor: 'ผู้ว่าราชการจังหวัด' };
    assert.ok(CoveringLetter.safeParse({ ...letter, signatory: told }).success, as);
  }
});

test('a letter without number, name, position or scan is none, nor one of the Buddhist Era as if of the Common', () => {
  const { signatory } = letter;
  const wrongs = [
    { ...letter, number: '  ' },
    { ...letter, signatory: { ...signatory, name: '' } },
    { ...letter, signatory: { ...signatory, position: '' } },
    { ...letter, signatory: { ...signatory, as: 'somebody' } },
    { ...letter, scan: 'letter.pdf' },
    { ...letter, scan: undefined },
    { ...letter, date: '2567-04-20' },
    { ...letter, date: '2024-02-30' },
  ];
  for (const wrong of wrongs) assert.ok(!CoveringLetter.safeParse(wrong).success, JSON.stringify(wrong));
});

test('a scan is known by its bytes and never by its name', () => {
  const bytes = (text: string) => Buffer.from(text, 'latin1');
  assert.equal(scanTypeOf(bytes('%PDF-1.7\n…')), 'application/pdf');
  assert.equal(scanTypeOf(bytes('\xff\xd8\xff\xe0JFIF')), 'image/jpeg');
  assert.equal(scanTypeOf(bytes('\x89PNG\r\n\x1a\n')), 'image/png');
  for (const other of [
    '',
    '%PDF',
    ' %PDF-1.7',
    '<svg onload=alert(1)>',
    '<html>%PDF-1.7',
    'PK\x03\x04',
    'MZ',
  ]) {
    assert.equal(scanTypeOf(bytes(other)), null, other);
  }
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 16 }), (any) => {
      const known = ['%PDF-', '\xff\xd8\xff', '\x89PNG\r\n\x1a\n'].some((start) =>
        Buffer.from(any).toString('latin1').startsWith(start),
      );
      assert.equal(scanTypeOf(any) !== null, known);
    }),
  );
});

const people = ['p1', 'p2', 'p3'];
const submission: fc.Arbitrary<SubmissionState> = fc.record({
  submittedBy: fc.constantFrom(...people),
  capacity: fc.constantFrom<Capacity>('reporter', 'approver', 'province_secretariat'),
  withdrawn: fc.boolean(),
  signings: fc.array(
    fc.record({ manner: fc.constantFrom('letter', 'in_person'), by: fc.constantFrom(...people) }),
    { maxLength: 2 },
  ),
  reviews: fc.array(
    fc.record({ number: fc.integer({ min: 1, max: 9 }), decision: fc.constantFrom('received', 'returned') }),
    { maxLength: 2 },
  ),
});
const report: fc.Arbitrary<ReportState> = fc.record({
  submissions: fc.array(submission, { maxLength: 3 }),
  changed: fc.boolean(),
});

/** What the last review of the highest number came to; the first submission's where two have the same. */
function newestOf({ submissions }: ReportState) {
  const last = submissions.flatMap(({ withdrawn, reviews }) => (withdrawn ? [] : reviews.slice(-1)));
  const highest = Math.max(...last.map(({ number }) => number));
  return last.find(({ number }) => number === highest)?.decision;
}
const actor = fc
  .record({
    id: fc.constantFrom(...people),
    capacity: fc.constantFrom(...capacities),
    province: fc.constantFrom('70', '73'),
  })
  .map(({ id, capacity, province }): Actor => {
    const reach = { provinces: [province], agencies: ['a'], children: null, reads: ['73'] };
    return { person: { id, name: id }, capacity, ...scopesOf(capacity, reach), via: null };
  });

/** DOMAIN, "Who may do what": who receives whose report. */
const receivers: Readonly<Record<Office, string>> = {
  agency: 'province_secretariat owner',
  lead_province: 'region_officer owner',
  lead_wider: 'centre owner',
};

test('20,000 reports × people: nobody reviews their own, another’s place, or what does not wait', () => {
  const seen = { may: 0, mayNot: 0 };
  const office = fc.constantFrom<Office>('agency', 'lead_province', 'lead_wider');
  const decision = fc.constantFrom('received' as const, 'returned' as const);
  fc.assert(
    fc.property(actor, decision, office, report, (one, what, whose, all) => {
      const refusal = reviewRefusal(one, what, { agencyId: 'a', province: '73', office: whose, ...all });
      const stand = all.submissions.filter(({ withdrawn }) => !withdrawn);
      const again = what === 'received' && all.changed && newestOf(all) === 'received';
      const about = again ? stand : stand.filter(({ reviews }) => reviews.at(-1)?.decision !== what);
      const reaches =
        !['province_secretariat', 'region_officer'].includes(one.capacity) || one.acts.breadth === 'place';
      const inPlace = one.acts.breadth !== 'place' || one.acts.provinces.includes('73');
      const last = stand.at(-1);
      const isUnsigned = last?.capacity !== 'province_secretariat' && last?.signings.length === 0;
      const own = about.some(
        ({ submittedBy, signings }) =>
          submittedBy === one.person.id ||
          signings.some(({ manner, by }) => manner === 'in_person' && by === one.person.id),
      );
      const may =
        receivers[whose].split(' ').includes(one.capacity) &&
        reaches &&
        inPlace &&
        about.length > 0 &&
        !own &&
        !(what === 'received' && isUnsigned);
      assert.equal(refusal === null, may, `${refusal}`);
      seen[may ? 'may' : 'mayNot'] += 1;
    }),
    { numRuns: 20_000 },
  );
  assert.ok(seen.may > 300 && seen.mayNot > 1_000, JSON.stringify(seen));
});

test('a report is what the last review of all that stands came to, and submitted while anything waits', () => {
  assert.equal(standingOf({ submissions: [], changed: false }), null);
  fc.assert(
    fc.property(report, (all) => {
      const stand = all.submissions.filter(({ withdrawn }) => !withdrawn);
      const standing = standingOf(all);
      if (stand.length === 0) return assert.equal(standing, null);
      if (stand.some(({ reviews }) => reviews.length === 0)) return assert.equal(standing, 'submitted');
      // Once everything that a decision is about has come to it, that is the standing.
      const reviewed = all.submissions.map((one) =>
        reviewedBy('received', all).includes(one)
          ? { ...one, reviews: [...one.reviews, { number: 10, decision: 'received' as const }] }
          : one,
      );
      assert.equal(standingOf({ submissions: reviewed, changed: false }), 'received');
      // What was received and is another now waits once more, as a whole; what was returned does not.
      const changed = { submissions: reviewed, changed: true };
      assert.equal(standingOf(changed), 'submitted');
      assert.deepEqual(
        reviewedBy('received', changed),
        reviewed.filter(({ withdrawn }) => !withdrawn),
      );
      if (standing === 'returned') assert.equal(standingOf({ ...all, changed: true }), 'returned');
    }),
  );
});

test('a reporter’s submission waits for its letter; an approver’s and a secretariat’s do not', () => {
  const cover = (capacity: Capacity, signings: SubmissionState['signings'] = []) =>
    coverOf({ capacity, signings });
  assert.equal(cover('reporter'), 'unsigned');
  assert.equal(cover('reporter', [{ manner: 'letter', by: 'p' }]), 'letter');
  assert.equal(cover('approver', [{ manner: 'in_person', by: 'p' }]), 'in_person');
  assert.equal(cover('province_secretariat'), 'on_behalf');
  assert.equal(cover('owner'), 'on_behalf');
});
