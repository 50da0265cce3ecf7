import type { Transaction } from '../storage/index.ts';
import { insertRows, type Runtime } from '../write/index.ts';

export type AccountEvent =
  | 'signed_in'
  | 'sign_in_refused'
  | 'sign_in_throttled'
  | 'code_refused'
  | 'signed_out'
  | 'session_ended'
  | 'password_set'
  | 'codes_on'
  | 'codes_off'
  | 'recovery_code_used'
  | 'token_made'
  | 'invited'
  | 'reset_given'
  | 'appointed'
  | 'appointment_ended'
  | 'account_closed'
  | 'capacity_chosen';

/** Notes what happened to an account. Ids and the address that asked; no name, nothing typed. */
export async function noteEvent(
  transaction: Transaction,
  { newId, now }: Pick<Runtime, 'newId' | 'now'>,
  event: AccountEvent,
  about: {
    readonly person: string | null;
    readonly by?: string | null;
    readonly appointment?: string;
    readonly address?: string;
  },
): Promise<void> {
  await insertRows(transaction, 'account_event', [
    {
      id: newId(),
      at: now(),
      event,
      person_id: about.person,
      by_person: about.by ?? null,
      appointment_id: about.appointment ?? null,
      address: about.address ?? null,
    },
  ]);
}
