import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { mayActOn, type Scope } from '@tidtam/domain/person';
import fc from 'fast-check';
import type { FastifyInstance } from 'fastify';
import sql from 'sql-template-tag';
import { inTransaction } from '../src/storage/index.ts';
import { askAs, testApplication } from './support/application.ts';
import { type TestRecord, testRecord } from './support/record.ts';

/**
 * Families of agencies as they come about, and who may reach what in them, against an oracle that is written here from
 * DOMAIN's words: "own agency (and the children it consolidates)", a reporter's alone, in the province of both alone.
 */
const round = '2567Q2';
const provinces = ['73', '72'] as const;
const homeOf: Readonly<Record<string, string>> = {
  ...{ '73-QA': '73', '73-QB': '73', '73-QC': '73', '73-QD': '73' },
  ...{ '72-QE': '72', '72-QF': '72' },
};
const codes = Object.keys(homeOf);
/** Every agency owes both provinces a report. */
const pairs = codes.flatMap((agency) => provinces.map((province) => ({ agency, province })));

interface Post {
  readonly name: string;
  readonly capacity: 'reporter' | 'approver';
  readonly agency: string;
  readonly withChildren: boolean;
}

const posts: readonly Post[] = codes.flatMap((agency) => [
  { name: `${agency} with`, capacity: 'reporter', agency, withChildren: true },
  { name: `${agency} without`, capacity: 'reporter', agency, withChildren: false },
  // Written into the record as no page would: of another agency nobody is the head.
  { name: `${agency} head`, capacity: 'approver', agency, withChildren: true },
]);

let record: TestRecord;
let app: FastifyInstance;
const idOf = new Map<string, string>();

before(async () => {
  record = await testRecord({ kind: 'record' });
  for (const province of provinces) {
    await record.appoint({ name: `sec ${province}`, capacity: 'province_secretariat', province });
  }
  app = await testApplication(record);
  await app.ready();
  for (const agency of codes) {
    const body = {
      ...{ code: agency, name: `หน่วยงาน ${agency}`, sector: 'government', province: homeOf[agency] },
      owes: provinces.map((province) => ({ province, round })),
    };
    const added = await as('เจ้าของทะเบียน', 'POST', '/api/agencies', body);
    assert.equal(added.statusCode, 200, added.body);
    idOf.set(agency, added.json().id);
    for (const province of provinces) {
      const kept = await keepContact('เจ้าของทะเบียน', { agency, province });
      assert.equal(kept, 200);
    }
  }
  for (const post of posts) await record.appoint(post);
});

function as(person: string, method: 'GET' | 'POST' | 'PUT', url: string, payload?: object) {
  return askAs(app, person, method, url, payload);
}

type Pair = { readonly agency: string; readonly province: string };

/** Keeping a contact stands for every change that an agency's own people make. */
async function keepContact(person: string, { agency, province }: Pair): Promise<number> {
  const contact = { person: 'ก', position: '', telephone: '', mail: '', note: '' };
  return (await as(person, 'PUT', `/api/agencies/${agency}/provinces/${province}/contact`, contact))
    .statusCode;
}

/** The families as they should stand: who is under whom. */
type Families = ReadonlyMap<string, string>;

interface Setting {
  readonly by: (typeof provinces)[number];
  readonly child: string;
  readonly parent: string | null;
}

/** What a setting comes to, and what it leaves. */
function settled(families: Families, { by, child, parent }: Setting): { status: number; after: Families } {
  const touched = parent === null ? [child] : [child, parent];
  if (touched.some((one) => homeOf[one] !== by)) return { status: 404, after: families };
  const after = new Map(families);
  if (parent === null) {
    after.delete(child);
    return { status: 200, after };
  }
  const hasChildren = [...families.values()].includes(child);
  if (child === parent || hasChildren || families.has(parent)) return { status: 409, after: families };
  return { status: 200, after: after.set(child, parent) };
}

function reaches(families: Families, post: Post, { agency, province }: Pair): boolean {
  if (agency === post.agency) return true;
  const consolidates = post.capacity === 'reporter' && post.withChildren;
  return consolidates && families.get(agency) === post.agency && province === homeOf[agency];
}

/** The places of a table that somebody sees, among those of this test. */
async function seen(scope: Scope, table: 'obligation' | 'agency_contact'): Promise<ReadonlySet<string>> {
  const from = table === 'obligation' ? sql`obligation` : sql`agency_contact`;
  const rows = await inTransaction(record.services.runtime.pool, { scope, person: null }, (transaction) =>
    transaction.rows<{ at: string }>(
      sql`select distinct a.code || ' ' || x.province_code as at
          from ${from} x join agency a on a.id = x.agency_id where a.code = any (${codes})`,
    ),
  );
  return new Set(rows.map(({ at }) => at));
}

const setting: fc.Arbitrary<Setting> = fc.record({
  by: fc.constantFrom(...provinces, '73'),
  child: fc.constantFrom(...codes),
  parent: fc.option(fc.constantFrom(...codes), { freq: 6 }),
});

test('more than 10,000 posts × places in families as they come about: rules, rows and commands say what the oracle says', async () => {
  const tried = { own: 0, asParent: 0, not: 0 };
  let families: Families = new Map();
  await fc.assert(
    fc.asyncProperty(
      fc.array(setting, { minLength: 1, maxLength: 5 }),
      fc.array(fc.tuple(fc.constantFrom(...posts), fc.constantFrom(...pairs)), {
        minLength: 6,
        maxLength: 6,
      }),
      async (settings, commands) => {
        for (const one of settings) {
          const { status, after } = settled(families, one);
          const answer = await as(`sec ${one.by}`, 'PUT', `/api/agencies/${one.child}/parent`, {
            parent: one.parent,
          });
          assert.equal(answer.statusCode, status, `${JSON.stringify(one)}: ${answer.body}`);
          families = after;
        }
        for (const post of posts) {
          const { acts, reads } = await record.actor(post.name);
          const owed = await seen(reads, 'obligation');
          const contacts = await seen(acts, 'agency_contact');
          for (const at of pairs) {
            const wanted = reaches(families, post, at);
            const about = `${post.name} and ${at.agency} in ${at.province}`;
            const id = idOf.get(at.agency) ?? '';
            assert.equal(mayActOn(acts, id, at.province), wanted, about);
            assert.equal(mayActOn(reads, id, at.province), wanted, about);
            assert.equal(owed.has(`${at.agency} ${at.province}`), wanted, about);
            assert.equal(contacts.has(`${at.agency} ${at.province}`), wanted, about);
            tried[at.agency === post.agency ? 'own' : wanted ? 'asParent' : 'not'] += 1;
          }
        }
        for (const [post, at] of commands) {
          const status = reaches(families, post, at) ? 200 : 404;
          const about = `${post.name} and ${at.agency} in ${at.province}`;
          const page = `/api/agencies/${at.agency}/provinces/${at.province}/rounds/${round}`;
          assert.equal((await as(post.name, 'GET', page)).statusCode, status, about);
          assert.equal(await keepContact(post.name, at), status, about);
        }
      },
    ),
    // Families stand in the record from one run to the next: a smaller case would not be the same one.
    { numRuns: 60, endOnFailure: true },
  );
  assert.ok(tried.own + tried.asParent + tried.not > 10_000 && tried.asParent > 50, JSON.stringify(tried));
});
