import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mayAppoint } from '@tidtam/domain/account';
import { mayKeepIn } from '@tidtam/domain/agency';
import { type RouteName, routes } from '@tidtam/domain/api';
import type { Route } from '@tidtam/domain/contract';
import {
  type Actor,
  actsAsParent,
  type Capacity,
  capacities,
  mayActOn,
  scopesOf,
} from '@tidtam/domain/person';
import fc from 'fast-check';

/** A country of a test: who lies where. Written here anew, so that no rule is taken from what is tested. */
const regionOf: Readonly<Record<string, string>> = { 10: '0', 50: '5', 51: '5', 70: '7', 73: '7', 77: '7' };
const provinces = Object.keys(regionOf);

/** Agencies with their home and whom they are under: `b` and `c` are under `a`, `e` is under `d`, `g` under nobody. */
const homeOf: Readonly<Record<string, string>> = { a: '73', b: '73', c: '73', d: '50', e: '50', g: '73' };
const parentOf: Readonly<Record<string, string>> = { b: 'a', c: 'a', e: 'd' };
const agencies = Object.keys(homeOf);

interface Person {
  readonly capacity: Capacity;
  readonly province: string;
  readonly region: string;
  readonly agency: string;
  /** Whether the post reports for the agencies under its own. */
  readonly withChildren: boolean;
}

const person: fc.Arbitrary<Person> = fc.record({
  capacity: fc.constantFrom(...capacities),
  province: fc.constantFrom(...provinces),
  region: fc.constantFrom('0', '5', '7'),
  agency: fc.constantFrom(...agencies),
  withChildren: fc.boolean(),
});

function actorOf({ capacity, province, region, agency, withChildren }: Person): Actor {
  const own =
    capacity === 'region_officer' ? provinces.filter((one) => regionOf[one] === region) : [province];
  const ofAgency = capacity === 'reporter' || capacity === 'approver';
  const under = agencies.filter((one) => parentOf[one] === agency);
  const children = withChildren && ofAgency ? { province: homeOf[agency] ?? '', agencies: under } : null;
  const reach = { provinces: ofAgency ? [] : own, agencies: ofAgency ? [agency] : [], children, reads: [] };
  return { person: { id: 'x', name: 'x' }, capacity, ...scopesOf(capacity, reach), via: null };
}

/** What each route is about, in the words of DOMAIN's table; a route that is not here fails the test. */
const about: Readonly<Record<string, readonly RouteName[]>> = {
  record: [
    ...(['importFiles', 'keepFiles', 'correctImport', 'storeImport', 'withdrawImport'] as const),
    ...(['getForm', 'saveForm', 'submitForm', 'discardForm', 'downloadTemplate'] as const),
    ...(['withdrawProject', 'withdrawForm', 'saveContact', 'keepScan', 'attachLetter'] as const),
  ],
  signInPerson: ['signInPerson'],
  review: ['reviewReport'],
  keepAgencies: [
    ...(['addAgency', 'correctAgency', 'importAgencies', 'setParent'] as const),
    ...(['addObligation', 'liftObligation', 'carryObligations'] as const),
    ...(['listKeptAgencies', 'listAgencyVersions', 'findParents'] as const),
  ],
  writeSection4: ['writeSection4'],
  makePapers: ['makePack'],
  readPlace: [
    'listSubmitted',
    'listPacks',
    'getPack',
    'downloadWord',
    'downloadPdf',
    'downloadSlides',
    'downloadAnnex',
  ],
  prove: ['verify'],
  keepPeople: [
    'listPeople',
    'invite',
    'giveReset',
    'correctPerson',
    'appoint',
    'endAppointment',
    'endPersonSessions',
  ],
  closeAccounts: ['removePersonCodes', 'unlinkPerson', 'closeAccount', 'erasePerson'],
  readLog: ['listAccountEvents'],
  readSettings: ['listSettings'],
};

/** DOMAIN, "Who may do what", read by hand. `owner` is the machine's own and may everything. */
const oracle: Readonly<Record<string, string>> = {
  record: 'reporter approver province_secretariat owner',
  signInPerson: 'approver',
  review: 'province_secretariat region_officer centre owner',
  keepAgencies: 'province_secretariat administrator owner',
  writeSection4: 'province_secretariat owner',
  makePapers: 'province_secretariat region_officer centre owner',
  readPlace: 'province_secretariat region_officer centre auditor owner',
  prove: 'province_secretariat centre administrator auditor owner',
  keepPeople: 'province_secretariat administrator owner',
  closeAccounts: 'administrator owner',
  readLog: 'administrator auditor owner',
  readSettings: 'administrator owner',
  read: 'reporter approver province_secretariat region_officer centre auditor owner',
};

function kindOf(name: RouteName): string {
  const found = Object.entries(about).find(([, names]) => names.includes(name));
  if (found !== undefined) return found[0];
  assert.equal(routes[name].method, 'GET', `${name} changes something and is in no list of this test`);
  return 'read';
}

function maySee(one: Person, at: { agency: string; province: string }) {
  const { capacity, province, region, agency } = one;
  if (['centre', 'auditor', 'owner'].includes(capacity)) return true;
  if (capacity === 'reporter') return at.agency === agency || reportsFor(one, at);
  if (capacity === 'approver') return at.agency === agency;
  if (capacity === 'province_secretariat') return at.province === province;
  return capacity === 'region_officer' && regionOf[at.province] === region;
}

/** "Own agency (and the children it consolidates)": a reporter's alone, and what a child owes its own province alone. */
function reportsFor({ agency, withChildren }: Person, at: { agency: string; province: string }): boolean {
  return withChildren && parentOf[at.agency] === agency && at.province === homeOf[at.agency];
}

function mayChange(one: Person, at: { agency: string; province: string }): boolean {
  return one.capacity !== 'auditor' && maySee(one, at);
}

const place = fc.record({ agency: fc.constantFrom(...agencies), province: fc.constantFrom(...provinces) });
const names = (Object.keys(routes) as RouteName[]).filter((name) =>
  Array.isArray((routes[name] as Route).allowed),
);

type Place = { readonly agency: string; readonly province: string };

/** Whether somebody does it, and as an agency's parent; fails where the product says other than the oracle. */
function tried(
  one: Person,
  name: RouteName,
  at: Place,
): { readonly does: boolean; readonly asParent: boolean } {
  const actor = actorOf(one);
  const route: Route = routes[name];
  const allowed = route.allowed.includes(one.capacity);
  const wanted = (oracle[kindOf(name)] ?? '').split(' ').includes(one.capacity);
  assert.equal(allowed, wanted, `${one.capacity} and ${name}`);
  assert.equal(mayActOn(actor.reads, at.agency, at.province), maySee(one, at), 'sees');
  assert.equal(mayActOn(actor.acts, at.agency, at.province), mayChange(one, at), 'changes');
  const asParent = one.capacity === 'reporter' && reportsFor(one, at);
  assert.equal(actsAsParent(actor.acts, at.agency, at.province), asParent, 'as its parent');
  const scope = route.method === 'GET' ? actor.reads : actor.acts;
  return { does: allowed && mayActOn(scope, at.agency, at.province), asParent };
}

test('20,000 people × routes × places: capacity and scope say what DOMAIN’s table says', () => {
  const seen = { may: 0, mayNot: 0 };
  fc.assert(
    fc.property(person, fc.constantFrom(...names), place, (one, name, at) => {
      seen[tried(one, name, at).does ? 'may' : 'mayNot'] += 1;
    }),
    { numRuns: 20_000 },
  );
  // Both answers are tried, or the test would say nothing.
  assert.ok(seen.may > 1_000 && seen.mayNot > 1_000, JSON.stringify(seen));
});

test('20,000 posts of agencies × routes × places: a reporter with children does for them at home what they do', () => {
  const ofAgencies = fc.record({
    capacity: fc.constantFrom<Capacity>('reporter', 'approver'),
    agency: fc.constantFrom('a', 'd', 'b', 'g'),
    withChildren: fc.boolean(),
  });
  const near = fc.record({
    agency: fc.constantFrom(...agencies),
    province: fc.constantFrom('73', '50', '70'),
  });
  const seen = { asParent: 0, notAsParent: 0, elsewhere: 0 };
  fc.assert(
    fc.property(ofAgencies, fc.constantFrom(...names), near, (post, name, at) => {
      const { does, asParent } = tried({ ...post, province: '73', region: '7' }, name, at);
      if (does && asParent) seen.asParent += 1;
      if (parentOf[at.agency] !== post.agency || asParent) return;
      assert.ok(!does);
      seen[at.province === homeOf[at.agency] ? 'notAsParent' : 'elsewhere'] += 1;
    }),
    { numRuns: 20_000 },
  );
  assert.ok(Math.min(...Object.values(seen)) > 100, JSON.stringify(seen));
});

test('5,000 people × provinces: a secretariat keeps the agencies of its own, the administrator all, nobody else any', () => {
  fc.assert(
    fc.property(person, fc.option(fc.constantFrom(...provinces)), (one, province) => {
      const all = one.capacity === 'owner' || one.capacity === 'administrator';
      const own = one.capacity === 'province_secretariat' && province === one.province;
      assert.equal(mayKeepIn(actorOf(one), province), all || own, JSON.stringify([one, province]));
    }),
    { numRuns: 5_000 },
  );
});

test('10,000 people × posts: nobody gives a post beyond their own', () => {
  const post = fc.record({
    capacity: fc.constantFrom(...capacities),
    provinces: fc.uniqueArray(fc.constantFrom(...provinces), { maxLength: 3 }),
  });
  fc.assert(
    fc.property(person, post, (one, given) => {
      const holdable = given.capacity !== 'owner' && given.capacity !== 'public';
      const all = one.capacity === 'owner' || one.capacity === 'administrator';
      const ofAgency = given.capacity === 'reporter' || given.capacity === 'approver';
      const inside = given.provinces.length === 1 && given.provinces[0] === one.province;
      const wanted = holdable && (all || (one.capacity === 'province_secretariat' && ofAgency && inside));
      assert.equal(mayAppoint(actorOf(one), given), wanted, JSON.stringify([one, given]));
    }),
    { numRuns: 10_000 },
  );
});
