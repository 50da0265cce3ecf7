import { type Actor, coversProvince, mayActOn } from '@tidtam/domain/person';
import { findAgencyByCode } from '../agency/index.ts';
import { sequenceLedger } from '../ledger/index.ts';
import { currentVersions } from '../report/index.ts';
import type { Handlers } from '../route/index.ts';
import { notFound, readAccess, type Services } from '../route/index.ts';
import { inTransaction, type Transaction } from '../storage/index.ts';
import { once, retryOf, runCommand } from '../write/index.ts';
import { readParentRound } from './agency-round.ts';
import { readFamily } from './family.ts';
import { figureSource } from './figure-source.ts';
import { readGuidelines } from './guidelines.ts';
import { KeptTotals } from './kept-totals.ts';
import { readProblemPage, readProjectPage } from './project-page.ts';
import { findProvince, readProvinceRound } from './province-round.ts';
import { provinceSummary } from './queries.ts';
import { readCountryRound, readRegionRound } from './region-round.ts';
import { findSecretariat, findSection4, lockSection4, writeSection4 } from './section4.ts';

type SummaryHandlers = Pick<
  Handlers,
  | 'getSummary'
  | 'getProvinceRound'
  | 'listGuidelines'
  | 'listProjects'
  | 'listProblems'
  | 'getRegionRound'
  | 'getCountryRound'
  | 'getAgencyRound'
  | 'getFigure'
  | 'writeSection4'
>;

export function summaryHandlers({ runtime }: Services): SummaryHandlers {
  const { pool } = runtime;
  const kept = new KeptTotals();

  /** What is read of a province in sight, from one snapshot; there may be none. */
  async function ofProvince<Read>(
    actor: Actor,
    province: string,
    read: (transaction: Transaction) => Promise<Read | null>,
  ): Promise<Read> {
    requireCovered(actor, province);
    const found = await inTransaction(pool, readAccess(actor), read, 'repeatable read');
    if (found === null) throw notFound();
    return found;
  }

  return {
    async getSummary({ params: { province, round }, actor }) {
      requireCovered(actor, province);
      return inTransaction(pool, readAccess(actor), async (transaction) => {
        const [found, summary] = await Promise.all([
          findProvince(transaction, province),
          provinceSummary(transaction, province, round),
        ]);
        if (found === null) throw notFound();
        return summary;
      });
    },

    async getProvinceRound({ params: { province, round }, actor }) {
      return ofProvince(actor, province, (transaction) =>
        readProvinceRound(transaction, province, round, runtime.now()),
      );
    },

    async listGuidelines({ params, actor }) {
      return ofProvince(actor, params.province, (transaction) =>
        together(transaction, params.province, readGuidelines(transaction, params)),
      );
    },

    async listProjects({ params, query, actor }) {
      return ofProvince(actor, params.province, (transaction) =>
        together(transaction, params.province, readProjectPage(transaction, params, query)),
      );
    },

    async listProblems({ params, query, actor }) {
      return ofProvince(actor, params.province, (transaction) =>
        together(transaction, params.province, readProblemPage(transaction, params, query)),
      );
    },

    async getRegionRound({ params: { region, round }, actor }) {
      const found = await inTransaction(pool, readAccess(actor), (transaction) =>
        readRegionRound(transaction, region, round, actor.reads),
      );
      if (found === null) throw notFound();
      return found;
    },

    async getCountryRound({ params: { round }, actor }) {
      const found = await inTransaction(
        pool,
        readAccess(actor),
        (transaction) => readCountryRound(transaction, round, actor.reads, (...asked) => kept.read(...asked)),
        'repeatable read',
      );
      if (found === null) throw notFound();
      return found;
    },

    async getAgencyRound({ params, actor }) {
      const read = await inTransaction(
        pool,
        readAccess(actor),
        async (transaction) => {
          const agency = await findAgencyByCode(transaction, params.agency);
          if (agency === null || !mayActOn(actor.reads, agency.id, params.province)) return null;
          const read = await readParentRound(transaction, agency, params.province, params.round);
          return read && { ...read, family: await readFamily(transaction, actor.reads, agency, params) };
        },
        'repeatable read',
      );
      if (read === null) throw notFound();
      return read;
    },

    async getFigure({ params: { province, round, figure }, query, actor }) {
      requireCovered(actor, province);
      return inTransaction(
        pool,
        readAccess(actor),
        async (transaction) => {
          if ((await findProvince(transaction, province)) === null) throw notFound();
          const summary = await provinceSummary(transaction, province, round);
          const versions = await currentVersions(transaction, { province, round });
          return figureSource(figure, { ...query, part: partOf(query.part) }, versions, summary);
        },
        'repeatable read',
      );
    },

    async writeSection4({ params: { province, round }, body, actor, key }) {
      const retry = retryOf(key, { province, round, section4: body.text });
      const written = await runCommand(runtime, actor, async (context) => {
        const agencyId = await findSecretariat(context.transaction, province);
        if (agencyId === null || (await findProvince(context.transaction, province)) === null) return null;
        if (!mayActOn(actor.acts, agencyId, province)) return null;
        await lockSection4(context.transaction, { province, round });
        return once(context, { agencyId, province }, retry, async () => {
          await writeSection4(context, { agencyId, province, round, text: body.text, source: null });
          return findSection4(context.transaction, province, round);
        });
      });
      if (written === null) throw notFound();
      await sequenceLedger(pool);
      return written;
    },
  };
}

/** What is read of a province, asked together with whether there is one; `null` where there is none. */
async function together<Read>(
  transaction: Transaction,
  province: string,
  reading: Promise<Read>,
): Promise<Read | null> {
  const [found, read] = await Promise.all([findProvince(transaction, province), reading]);
  return found && read;
}

/** A province out of sight is not found; its sums would be those of what is in sight. */
function requireCovered(actor: Actor, province: string): void {
  if (!coversProvince(actor.reads, province)) throw notFound();
}

function partOf(part: '1' | '2' | '3' | undefined): 1 | 2 | 3 | undefined {
  switch (part) {
    case '1':
      return 1;
    case '2':
      return 2;
    case '3':
      return 3;
    case undefined:
      return undefined;
  }
}
