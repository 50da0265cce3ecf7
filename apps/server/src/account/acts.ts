import type { AccountAct } from '@tidtam/domain/account';
import type { Capacity } from '@tidtam/domain/person';
import { appendEntries, nobodysPlace } from '../ledger/index.ts';
import type { CommandContext } from '../write/index.ts';
import { noteEvent } from './events.ts';

/** A post as an act gives it. */
export interface PostGiven {
  readonly id: string;
  readonly capacity: Capacity;
  readonly region_code: string | null;
  readonly province_code: string | null;
  readonly agency_id: string | null;
  readonly with_children: boolean;
}

/** What somebody did to a person, and the post that it was about. */
export type Act =
  | { readonly event: 'appointed'; readonly post: PostGiven }
  | { readonly event: 'appointment_ended'; readonly post: string }
  | { readonly event: 'identity_linked'; readonly identity: string; readonly commitment: string }
  | { readonly event: 'identity_unlinked'; readonly identity: string }
  | {
      readonly event: Exclude<
        AccountAct,
        'appointed' | 'appointment_ended' | 'identity_linked' | 'identity_unlinked'
      >;
    };

/**
 * Records what is done to another's account or posts: an event in the log, and an entry in the ledger that says the same
 * of it by ids. Whoever gave themselves a post behind the program's back is found by `verify`.
 */
export function recordAct(context: CommandContext, person: string, act: Act): void {
  const { transaction, actor, at, newId } = context;
  const appointment = 'post' in act ? idOf(act.post) : null;
  const about = { person, by: actor.person.id, appointment };
  const subject = noteEvent(transaction, { newId, now: () => at }, act.event, about);
  appendEntries(context, [
    { ...nobodysPlace, kind: 'account_act', subject, body: bodyOf(act, person), texts: [] },
  ]);
}

function idOf(post: PostGiven | string): string {
  return typeof post === 'string' ? post : post.id;
}

function bodyOf(act: Act, person: string) {
  if ('identity' in act) return { ...act, person };
  if (act.event !== 'appointed') {
    return { event: act.event, person, ...('post' in act ? { appointment: act.post } : {}) };
  }
  const { id, capacity, region_code, province_code, agency_id, with_children } = act.post;
  return {
    event: act.event,
    person,
    appointment: id,
    post: {
      capacity,
      region: region_code,
      province: province_code,
      agency: agency_id,
      withChildren: with_children,
    },
  };
}
