import { accountActs } from '@tidtam/domain/account';
import sql from 'sql-template-tag';
import { appointments as demonstrationAppointments } from '../person/index.ts';
import type { Transaction } from '../storage/index.ts';
import { type Compared, differencesOf } from './compared.ts';
import { saidEntries } from './said-entries.ts';

/** The ledger's entries of acts. A `with` clause's query. */
const actEntries = sql`select said as entry, said->'body' as body from (${saidEntries('account_act')}) act`;

/**
 * Compares what is done to people with the ledger, in a transaction of the role of accounts: every event of the log that
 * is an act, every post with what it was given as and when it ended, every account with the act that made it, every
 * identity that lets somebody in with the act that linked it. The demonstration's own posts come with the program.
 */
export async function actDifferences(
  transaction: Transaction,
): Promise<{ readonly looked: number; readonly differences: readonly string[] }> {
  const events = await comparedEvents(transaction);
  const posts = await comparedPosts(transaction);
  const identities = await comparedIdentities(transaction);
  const accounts = await transaction.rows<{ id: string }>(
    sql`select c.person_id as id from account c
        where not exists (
          select from (${actEntries}) a where a.body->>'event' in ('invited', 'appointed')
            and a.body->>'person' = c.person_id::text)`,
  );
  return {
    looked: events.length + posts.length + identities.length,
    differences: [
      ...differencesOf('account_event', events),
      ...differencesOf('appointment', posts),
      ...differencesOf('provider_identity', identities),
      ...accounts.map(({ id }) => `account of ${id} has no entry in the ledger`),
    ],
  };
}

function comparedEvents(transaction: Transaction): Promise<readonly Compared[]> {
  return transaction.rows<Compared>(
    sql`with stored as (
          select id::text as id, jsonb_build_object('at', at, 'by', by_person, 'body', jsonb_strip_nulls(
            jsonb_build_object('event', event, 'person', person_id, 'appointment', appointment_id))) as said
          from account_event where event = any (${[...accountActs]})
        ),
        recorded as (
          select entry->>'subject' as id, jsonb_build_object(
            'at', (entry->>'at')::timestamptz, 'by', entry->'by', 'body', body - '{post,identity,commitment}'::text[]) as said
          from (${actEntries}) a
        )
        select coalesce(s.id, r.id) as id, s.said::text as stored, r.said::text as recorded
        from stored s full join recorded r using (id)`,
  );
}

/** An identity is committed to as the texts of reports are (`commitmentOf`). */
function comparedIdentities(transaction: Transaction): Promise<readonly Compared[]> {
  return transaction.rows<Compared>(
    sql`with stored as (
          select id::text as id, jsonb_build_object('person', person_id, 'at', linked_at, 'commitment', encode(sha256(
            salt || convert_to('identity', 'UTF8') || '\\x00'::bytea || convert_to(issuer || ' ' || subject, 'UTF8')),
            'hex')) as said
          from provider_identity
        ),
        recorded as (
          select body->>'identity' as id, jsonb_build_object('person', body->'person',
            'at', (entry->>'at')::timestamptz, 'commitment', body->'commitment') as said
          from (${actEntries}) a where body->>'event' = 'identity_linked'
            and not exists (select from (${actEntries}) u where u.body->>'event' = 'identity_unlinked'
              and u.body->>'identity' = a.body->>'identity')
        )
        select coalesce(s.id, r.id) as id, s.said::text as stored, r.said::text as recorded
        from stored s full join recorded r using (id)`,
  );
}

async function comparedPosts(transaction: Transaction): Promise<readonly Compared[]> {
  const seeds = demonstrationAppointments('demonstration').map(
    ({ id, person_id, starts_at, reads, ...post }) => ({
      id,
      said: { person: person_id, by: null, starts: starts_at, reads, post: postOf(post), ended: null },
    }),
  );
  return transaction.rows<Compared>(
    sql`with stored as (
          select a.id::text as id, jsonb_build_object(
            'person', person_id, 'by', appointed_by, 'starts', starts_at, 'reads', reads,
            'post', jsonb_build_object('capacity', capacity, 'region', region_code, 'province', province_code,
              'agency', agency_id, 'withChildren', with_children),
            'ended', case when ends_at is not null then jsonb_build_object('at', ends_at, 'by', ended_by) end) as said
          from appointment a
        ),
        seeded as (
          select seed->>'id' as id, (seed->'said')
            || jsonb_build_object('starts', (seed->'said'->>'starts')::timestamptz) as said
          from jsonb_array_elements(${JSON.stringify(seeds)}::jsonb) seed
        ),
        begun as (
          select body->>'appointment' as id, jsonb_build_object(
            'person', body->'person', 'by', entry->'by', 'starts', (entry->>'at')::timestamptz, 'reads', '[]'::jsonb,
            'post', body->'post') as said
          from (${actEntries}) a where body->>'event' = 'appointed'
        ),
        ended as (
          select body->>'appointment' as id,
            jsonb_build_object('at', (entry->>'at')::timestamptz, 'by', entry->'by') as said
          from (${actEntries}) a where body->>'event' = 'appointment_ended'
        ),
        recorded as (
          select b.id, b.said || jsonb_build_object('ended', e.said) as said
          from (select * from begun union all
            select * from seeded where id in (select id from stored)) b left join ended e using (id)
        )
        select coalesce(s.id, r.id) as id, s.said::text as stored, r.said::text as recorded
        from stored s full join recorded r using (id)`,
  );
}

type Seed = Omit<
  ReturnType<typeof demonstrationAppointments>[number],
  'id' | 'person_id' | 'starts_at' | 'reads'
>;

function postOf({ capacity, region_code, province_code, agency_id, with_children }: Seed) {
  return {
    capacity,
    region: region_code,
    province: province_code,
    agency: agency_id,
    withChildren: with_children,
  };
}
