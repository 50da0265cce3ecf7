import { mayKeepIn } from '@tidtam/domain/agency';
import type { Problem } from '@tidtam/domain/problem';
import type { Handlers } from '../route/index.ts';
import { notFound, Refusal, type Services } from '../route/index.ts';
import { retryOf } from '../write/index.ts';
import { addAgency } from './commands.ts';
import { correctAgency } from './correct.ts';
import { importAgencies } from './import-csv.ts';
import { askKept, keep } from './keeping.ts';
import { countRound, listKept, versionsOf } from './kept.ts';
import { agencyMessages } from './messages.ts';
import { addObligationByCode, carryObligations, liftObligation } from './obligations.ts';
import { findParents, setParent } from './parent.ts';
import { isKnownPlace } from './queries.ts';

type Keeping =
  | 'addAgency'
  | 'importAgencies'
  | 'addObligation'
  | 'setParent'
  | 'listKeptAgencies'
  | 'correctAgency'
  | 'listAgencyVersions'
  | 'findParents'
  | 'liftObligation'
  | 'carryObligations';

/** Looking after agencies and what they owe: the secretariat of their province, and the administrator. */
export function keepingHandlers({ runtime }: Services): Pick<Handlers, Keeping> {
  return {
    listKeptAgencies: ({ query, actor }) =>
      askKept(runtime, actor, async (transaction) => {
        const province = query.province === 'none' ? null : (query.province ?? null);
        if (!mayKeepIn(actor, province)) throw notFound();
        if (!(await isKnownPlace(transaction, { province }))) throw notFound();
        const round = province === null ? null : await countRound(transaction, province, query.round);
        return { ...(await listKept(transaction, actor, query)), round };
      }),

    async addAgency({ body, actor, key }) {
      const retry = retryOf(key, { agency: body });
      const added = await keep(runtime, actor, (context) => addAgency(context, body, retry));
      if (added === 'outside_scope') throw notFound();
      return settled(added, body.name);
    },

    async importAgencies({ actor, uploads }) {
      const total = { added: 0, known: 0, obligations: 0, parents: 0, problems: [] as Problem[] };
      for await (const file of uploads()) {
        const csv = new TextDecoder().decode(file.bytes);
        const imported = await keep(runtime, actor, (context) => importAgencies(context, csv));
        total.added += imported.added;
        total.known += imported.known;
        total.obligations += imported.obligations;
        total.parents += imported.parents;
        total.problems.push(...imported.problems);
      }
      return { ...total, problems: total.problems.map(({ readings: _, ...problem }) => problem) };
    },

    async addObligation({ params, body, actor, key }) {
      const retry = retryOf(key, { ...params, owes: body });
      const added = await keep(runtime, actor, (context) =>
        addObligationByCode(context, params.agency, body, retry),
      );
      return { agency: params.agency, ...body, ...settled(added) };
    },

    async liftObligation({ params, body, actor, key }) {
      const retry = retryOf(key, { ...params, lifts: body });
      const lifted = await keep(runtime, actor, (context) =>
        liftObligation(context, params.agency, body, retry),
      );
      return { agency: params.agency, ...body, ...settled(lifted) };
    },

    async carryObligations({ params, actor, key }) {
      const retry = retryOf(key, { carries: params });
      const carried = await keep(runtime, actor, (context) => carryObligations(context, params, retry));
      return { ...params, ...settled(carried) };
    },

    async correctAgency({ params, body, actor }) {
      return settled(
        await keep(runtime, actor, (context) => correctAgency(context, params.agency, body)),
        body.name,
      );
    },

    async listAgencyVersions({ params, actor }) {
      const versions = await askKept(runtime, actor, (transaction) =>
        versionsOf(transaction, actor, params.agency),
      );
      if (versions === null) throw notFound();
      return [...versions];
    },

    async findParents({ params, query, actor }) {
      const found = await askKept(runtime, actor, (transaction) =>
        findParents(transaction, actor, params.agency, query.text),
      );
      if (found === null) throw notFound();
      return found;
    },

    async setParent({ params: { agency }, body: { parent }, actor }) {
      settled(await keep(runtime, actor, (context) => setParent(context, agency, parent)));
      return { agency, parent };
    },
  };
}

type Refused = Exclude<
  | Awaited<ReturnType<typeof addAgency>>
  | Awaited<ReturnType<typeof correctAgency>>
  | Awaited<ReturnType<typeof addObligationByCode>>
  | Awaited<ReturnType<typeof liftObligation>>
  | Awaited<ReturnType<typeof setParent>>,
  object | 'set'
>;

/** What a command did; throws what it was refused for. `name` is what was to be named. */
function settled<Result>(result: Result | Refused, name = ''): Exclude<Result, Refused> {
  if (typeof result !== 'string' || result === 'set') return result as Exclude<Result, Refused>;
  if (result === 'not_found') throw notFound();
  const refused = result as Exclude<Refused, 'not_found'>;
  throw new Refusal(409, refused, agencyMessages.say(refused, { name }));
}
