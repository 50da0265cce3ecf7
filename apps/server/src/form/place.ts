import type { AgencyListed } from '@tidtam/domain/agency';
import { mayActOn, type Scope } from '@tidtam/domain/person';
import { findRound, type Round, type RoundId } from '@tidtam/domain/round';
import sql from 'sql-template-tag';
import { findAgencyByCode } from '../agency/index.ts';
import { notFound, Refusal } from '../route/index.ts';
import type { Transaction } from '../storage/index.ts';
import { type CommandContext, lockObligations } from '../write/index.ts';
import { formMessages } from './messages.ts';

/** Whose form, for which round. */
export interface FormPlace {
  readonly agency: AgencyListed;
  readonly agencyId: string;
  readonly province: string;
  readonly round: Round;
}

export interface FormParams {
  readonly agency: string;
  readonly province: string;
  readonly round: RoundId;
}

/** Finds a form's place to look at it. Outside the reach there is none; what is not owed is refused. */
export async function findFormPlace(
  transaction: Transaction,
  reach: Scope,
  params: FormParams,
): Promise<FormPlace> {
  const place = await findPlace(transaction, reach, params);
  const owed = await transaction.rows(
    sql`select 1 from obligation
        where agency_id = ${place.agencyId} and province_code = ${place.province} and round_id = ${place.round.id}
          and owed`,
  );
  if (owed.length === 0) throw owesNothing(place);
  return place;
}

/** Finds a form's place and locks it: edits and submissions follow one after the other. */
export async function lockFormPlace(context: CommandContext, params: FormParams): Promise<FormPlace> {
  const place = await findPlace(context.transaction, context.actor.acts, params);
  const owed = await lockObligations(context.transaction, place, place.round.fiscalYear);
  if (!owed.has(place.round.id)) throw owesNothing(place);
  return place;
}

async function findPlace(transaction: Transaction, reach: Scope, params: FormParams): Promise<FormPlace> {
  const agency = await findAgencyByCode(transaction, params.agency);
  const round = findRound(params.round);
  const { province } = params;
  if (agency === null || round === null || !mayActOn(reach, agency.id, province)) throw notFound();
  return { agency, agencyId: agency.id, province, round };
}

/** A province's name in Thai, without "จังหวัด". */
export async function provinceName(transaction: Transaction, code: string): Promise<string> {
  const [province] = await transaction.rows<{ name: string }>(
    sql`select name from province where code = ${code}`,
  );
  if (province === undefined) throw notFound();
  return province.name;
}

function owesNothing({ agency }: FormPlace): Refusal {
  const text = formMessages.say('form_owes_nothing', { name: agency.name });
  return new Refusal(409, 'agency_owes_nothing', text);
}

export function formChanged(): Refusal {
  return new Refusal(409, 'form_changed', formMessages.say('form_changed'));
}
