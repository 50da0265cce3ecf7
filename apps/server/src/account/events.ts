import type { AccountEvent } from '@tidtam/domain/account';
import type { Transaction } from '../storage/index.ts';
import { insertRows, type Runtime } from '../write/index.ts';

/** Notes what happened to an account. Ids and the address that asked; no name, nothing typed. Answers the event's id. */
export function noteEvent(
  transaction: Transaction,
  { newId, now }: Pick<Runtime, 'newId' | 'now'>,
  event: AccountEvent,
  about: {
    readonly person: string | null;
    readonly by?: string | null;
    readonly appointment?: string | null;
    readonly address?: string;
  },
): string {
  const id = newId();
  insertRows(transaction, 'account_event', [
    {
      id,
      at: now(),
      event,
      person_id: about.person,
      by_person: about.by ?? null,
      appointment_id: about.appointment ?? null,
      address: about.address ?? null,
    },
  ]);
  return id;
}
