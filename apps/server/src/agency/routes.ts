import type { Handlers } from '../route/index.ts';
import { notFound, readAccess, type Services } from '../route/index.ts';
import { inTransaction } from '../storage/index.ts';
import { runCommand } from '../write/index.ts';
import { saveContact } from './contact.ts';
import { keepingHandlers } from './keeping-routes.ts';
import { findAgencyByCode, searchAgencies } from './queries.ts';

type AgencyHandlers = Pick<Handlers, 'listAgencies' | 'saveContact'> & ReturnType<typeof keepingHandlers>;

export function agencyHandlers(services: Services): AgencyHandlers {
  const { runtime } = services;
  return {
    ...keepingHandlers(services),

    async listAgencies({ query, actor }) {
      return inTransaction(runtime.pool, readAccess(actor), async (transaction) => [
        ...(await searchAgencies(transaction, query)),
      ]);
    },

    async saveContact({ params, body, actor }) {
      const saved = await runCommand(runtime, actor, async (context) => {
        const agency = await findAgencyByCode(context.transaction, params.agency);
        return agency === null ? 'not_found' : saveContact(context, agency, params.province, body);
      });
      if (saved === 'not_found') throw notFound();
      return saved;
    },
  };
}
