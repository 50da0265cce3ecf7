import type { Problem } from '@tidtam/domain/problem';
import { sequenceLedger } from '../ledger/index.ts';
import type { Handlers } from '../route/index.ts';
import { notFound, Refusal, readAccess, type Services } from '../route/index.ts';
import { inTransaction } from '../storage/index.ts';
import { retryOf, runCommand } from '../write/index.ts';
import { addAgency, addObligationByCode } from './commands.ts';
import { saveContact } from './contact.ts';
import { importAgencies } from './import-csv.ts';
import { agencyMessages } from './messages.ts';
import { setParent } from './parent.ts';
import { findAgencyByCode, searchAgencies } from './queries.ts';

type AgencyHandlers = Pick<
  Handlers,
  'listAgencies' | 'addAgency' | 'importAgencies' | 'addObligation' | 'setParent' | 'saveContact'
>;

export function agencyHandlers({ runtime }: Services): AgencyHandlers {
  return {
    async listAgencies({ query, actor }) {
      return inTransaction(runtime.pool, readAccess(actor), async (transaction) => [
        ...(await searchAgencies(transaction, query)),
      ]);
    },

    async addAgency({ body, actor, key }) {
      const retry = retryOf(key, { agency: body });
      const added = await runCommand(runtime, actor, (context) => addAgency(context, body, retry));
      if (added === 'outside_scope') throw notFound();
      if (added === 'place_unknown') throw placeUnknown();
      if (added === 'agency_exists') {
        const message = agencyMessages.say('agency_exists', { name: body.name });
        throw new Refusal(409, 'agency_exists', message);
      }
      await sequenceLedger(runtime.pool);
      return added;
    },

    async importAgencies({ actor, uploads }) {
      const total = { added: 0, known: 0, obligations: 0, parents: 0, problems: [] as Problem[] };
      for await (const file of uploads()) {
        const csv = new TextDecoder().decode(file.bytes);
        const imported = await runCommand(runtime, actor, (context) => importAgencies(context, csv));
        total.added += imported.added;
        total.known += imported.known;
        total.obligations += imported.obligations;
        total.parents += imported.parents;
        total.problems.push(...imported.problems);
      }
      await sequenceLedger(runtime.pool);
      return { ...total, problems: total.problems.map(({ readings: _, ...problem }) => problem) };
    },

    async addObligation({ params, body, actor, key }) {
      const retry = retryOf(key, { ...params, owes: body });
      const added = await runCommand(runtime, actor, (context) =>
        addObligationByCode(context, params.agency, body, retry),
      );
      if (added === 'not_found') throw notFound();
      if (added === 'place_unknown') throw placeUnknown();
      await sequenceLedger(runtime.pool);
      return { agency: params.agency, ...body, ...added };
    },

    async setParent({ params: { agency }, body: { parent }, actor }) {
      const set = await runCommand(runtime, actor, (context) => setParent(context, agency, parent));
      if (set === 'not_found') throw notFound();
      if (set === 'parent_unfit') throw new Refusal(409, set, agencyMessages.say(set));
      await sequenceLedger(runtime.pool);
      return { agency, parent };
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

function placeUnknown(): Refusal {
  return new Refusal(409, 'place_unknown', agencyMessages.say('place_unknown'));
}
