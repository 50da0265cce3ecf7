import type { Handlers } from '../route/index.ts';
import { readAccess, type Services } from '../route/index.ts';
import { inTransaction } from '../storage/index.ts';
import { searchAll } from './queries.ts';

export function searchHandlers({ runtime }: Services): Pick<Handlers, 'search'> {
  return {
    search: ({ query: { text }, actor }) =>
      inTransaction(runtime.pool, readAccess(actor), async (transaction) => [
        ...(await searchAll(transaction, actor.reads, text)),
      ]),
  };
}
