import type { Handlers } from '../route/index.ts';
import { readAccess, type Services } from '../route/index.ts';
import { inTransaction } from '../storage/index.ts';
import { recordMessages } from './messages.ts';
import { readRecord } from './queries.ts';

export function recordHandlers({ runtime, kind, version }: Services): Pick<Handlers, 'getRecord'> {
  return {
    getRecord: ({ actor }) =>
      inTransaction(runtime.pool, readAccess(actor), async (transaction) => {
        const own = actor.acts.breadth === 'place' ? [...actor.acts.provinces] : [];
        return {
          kind,
          version,
          actor: { name: actor.person.name, capacity: actor.capacity, provinces: own },
          ...(await readRecord(transaction, own)),
          notice: recordMessages.say(kind),
        };
      }),
  };
}
