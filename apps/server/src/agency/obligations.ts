import { mayKeepIn } from '@tidtam/domain/agency';
import { type RoundId, roundBefore } from '@tidtam/domain/round';
import sql from 'sql-template-tag';
import { appendEntries, nobodysPlace } from '../ledger/index.ts';
import type { Transaction } from '../storage/index.ts';
import {
  type AgencyPlace,
  type CommandContext,
  insertRows,
  once,
  type Retry,
  recordedBy,
} from '../write/index.ts';
import { keyPlace } from './keeping.ts';
import { isKnownPlace } from './queries.ts';

export interface Owed {
  readonly province: string;
  readonly round: RoundId;
}

/**
 * Lets an agency owe a report; `added` is false when it did already. `not_found` for an unknown agency or a place out of
 * reach, `agency_closed` for one that owes nothing new.
 */
export async function addObligationByCode(
  context: CommandContext,
  code: string,
  owed: Owed,
  retry: Retry | null,
): Promise<{ readonly added: boolean } | 'not_found' | 'place_unknown' | 'agency_closed'> {
  const agency = await findInReach(context, code, owed);
  if (agency === null) return 'not_found';
  if (!(await isKnownPlace(context.transaction, owed))) return 'place_unknown';
  if (agency.closed) return 'agency_closed';
  const place = { agencyId: agency.id, province: owed.province };
  return once(context, keyPlace(context, place), retry, () => addObligation(context, agency.id, owed));
}

/**
 * Lets an agency owe no report in a round; `lifted` is false when it owed none. What is reported there stays owed:
 * `agency_reported`. It waits for whoever is submitting just now, and they for it.
 */
export async function liftObligation(
  context: CommandContext,
  code: string,
  owed: Owed,
  retry: Retry | null,
): Promise<{ readonly lifted: boolean } | 'not_found' | 'agency_reported'> {
  const { transaction } = context;
  const agency = await findInReach(context, code, owed);
  if (agency === null) return 'not_found';
  const place = { agencyId: agency.id, province: owed.province };
  const isOwed = await lockObligation(transaction, place, owed.round);
  return once(
    context,
    keyPlace(context, place),
    retry,
    async () => {
      if (isOwed !== true) return { lifted: false };
      if (await isReported(transaction, place, owed.round)) return 'agency_reported' as const;
      await setOwed(context, place, owed.round, false);
      return { lifted: true };
    },
    (answer) => answer !== 'agency_reported',
  );
}

/**
 * Lets every agency that owed a province a report in the round before owe one in this round. Whoever was lifted in this
 * round, or is closed, is left alone, so that doing it again changes nothing.
 */
export async function carryObligations(
  context: CommandContext,
  { province, round }: Owed,
  retry: Retry | null,
): Promise<{ readonly carried: number } | 'not_found' | 'place_unknown'> {
  if (!mayKeepIn(context.actor, province)) return 'not_found';
  if (!(await isKnownPlace(context.transaction, { province, round }))) return 'place_unknown';
  const place = keyPlace(context, { agencyId: nobodysPlace.agencyId, province });
  return once(context, place, retry, async () => {
    const { transaction, actor, at } = context;
    const carried = await transaction.rows<{ agencyId: string }>(
      sql`insert into obligation (agency_id, province_code, round_id, added_at, added_by)
          select o.agency_id, o.province_code, ${round}, ${at}, ${actor.person.id}
          from obligation o join agency a on a.id = o.agency_id
          where o.province_code = ${province} and o.round_id = ${roundBefore(round)} and o.owed and not a.closed
          order by o.agency_id
          on conflict do nothing returning agency_id as "agencyId"`,
    );
    recordAdded(
      context,
      carried.map(({ agencyId }) => ({ agencyId, province })),
      round,
    );
    return { carried: carried.length };
  });
}

/** Lets an agency owe a report; `added` is false when it did already. */
export async function addObligation(
  context: CommandContext,
  agencyId: string,
  { province, round }: Owed,
): Promise<{ readonly added: boolean }> {
  const place = { agencyId, province };
  const added = await context.transaction.rows(
    sql`insert into obligation (agency_id, province_code, round_id, added_at, added_by)
        values (${agencyId}, ${province}, ${round}, ${context.at}, ${context.actor.person.id})
        on conflict do nothing returning agency_id`,
  );
  if (added.length > 0) recordAdded(context, [place], round);
  else if (await lockObligation(context.transaction, place, round)) return { added: false };
  else await setOwed(context, place, round, true);
  return { added: true };
}

function recordAdded(context: CommandContext, places: readonly AgencyPlace[], round: string): void {
  const added = { kind: 'obligation', body: { round, owed: true }, texts: [] } as const;
  appendEntries(
    context,
    places.map((place) => ({ ...place, ...added, subject: place.agencyId })),
  );
}

/** Lifts an obligation that is there, or takes it up again; it is locked. */
async function setOwed(
  context: CommandContext,
  place: AgencyPlace,
  round: string,
  owed: boolean,
): Promise<void> {
  const { transaction } = context;
  const { agencyId, province } = place;
  const id = context.newId();
  const { last } = await transaction.row<{ last: number }>(
    sql`select coalesce(max(number), 0) as last from obligation_setting
        where agency_id = ${agencyId} and province_code = ${province} and round_id = ${round}`,
  );
  const set = { number: last + 1, owed };
  insertRows(transaction, 'obligation_setting', [
    {
      agency_id: agencyId,
      id,
      province_code: province,
      round_id: round,
      ...set,
      ...recordedBy(context),
    },
  ]);
  transaction.send(
    sql`update obligation set owed = ${owed}
        where agency_id = ${agencyId} and province_code = ${province} and round_id = ${round}`,
  );
  appendEntries(context, [
    { ...place, kind: 'obligation_setting', subject: id, body: { round, ...set }, texts: [] },
  ]);
}

async function findInReach(
  { transaction, actor }: CommandContext,
  code: string,
  { province }: Owed,
): Promise<{ readonly id: string; readonly closed: boolean } | null> {
  if (!mayKeepIn(actor, province)) return null;
  const [agency] = await transaction.rows<{ id: string; closed: boolean }>(
    sql`select id, closed from agency where code = ${code}`,
  );
  return agency ?? null;
}

/** Whether it is owed, once nobody else is at it; `undefined` where it never was. */
async function lockObligation(
  transaction: Transaction,
  { agencyId, province }: AgencyPlace,
  round: string,
): Promise<boolean | undefined> {
  const [obligation] = await transaction.rows<{ owed: boolean }>(
    sql`select owed from obligation
        where agency_id = ${agencyId} and province_code = ${province} and round_id = ${round} for update`,
  );
  return obligation?.owed;
}

/** Whether something is reported there, or was submitted and stands; section 4 is its committee's and no agency's report. */
async function isReported(
  transaction: Transaction,
  { agencyId, province }: AgencyPlace,
  round: string,
): Promise<boolean> {
  const here = sql`agency_id = ${agencyId} and province_code = ${province} and round_id = ${round}`;
  const { reported } = await transaction.row<{ reported: boolean }>(
    sql`select exists (select from summary where ${here} and standing = 'submitted' and (projects > 0 or no_projects))
          or exists (select from form_submission f where ${here}
            and not exists (select from form_withdrawal w where w.agency_id = f.agency_id and w.form_id = f.id))
          or exists (select from import i where ${here}
            and not exists (select from import_withdrawal w where w.agency_id = i.agency_id and w.import_id = i.id)
            and not exists (select from section4_version s where s.agency_id = i.agency_id and s.import_id = i.id))
        as reported`,
  );
  return reported;
}
