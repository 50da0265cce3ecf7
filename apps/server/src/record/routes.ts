import { type RouteName, routes } from '@tidtam/domain/api';
import type { Route } from '@tidtam/domain/contract';
import type { Capacity } from '@tidtam/domain/person';
import { recordMessages } from '@tidtam/domain/record';
import { appointmentsHeld } from '../account/index.ts';
import type { Handlers } from '../route/index.ts';
import { readAccess, type Services } from '../route/index.ts';
import { inTransaction } from '../storage/index.ts';
import { readRecord } from './queries.ts';

export function recordHandlers({ runtime, kind, version }: Services): Pick<Handlers, 'getRecord'> {
  return {
    getRecord: async ({ actor, entry }) => {
      const appointments = await appointmentsHeld(runtime, entry);
      return inTransaction(runtime.pool, readAccess(actor), async (transaction) => {
        const own = actor.acts.breadth === 'place' ? [...actor.acts.provinces] : [];
        return {
          kind,
          version,
          actor: {
            name: actor.person.name,
            capacity: actor.capacity,
            provinces: own,
            breadth: actor.reads.breadth,
            appointments,
            may: routesOf(actor.capacity),
          },
          ...(await readRecord(transaction, actor)),
          notice: recordMessages.say(kind),
        };
      });
    },
  };
}

/** The abilities of a capacity, worked out once, here: a page asks for them and not for the capacity. */
function routesOf(capacity: Capacity): string[] {
  return (Object.keys(routes) as RouteName[]).filter((name) => {
    const { allowed }: Route = routes[name];
    return typeof allowed === 'string' || allowed.includes(capacity);
  });
}
