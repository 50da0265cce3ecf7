import { mayActOn } from '@tidtam/domain/person';
import { findRound } from '@tidtam/domain/round';
import { findAgencyByCode } from '../agency/index.ts';
import { sequenceSoon } from '../ledger/index.ts';
import type { Handlers } from '../route/index.ts';
import { notFound, Refusal, readAccess, type Services } from '../route/index.ts';
import { inTransaction } from '../storage/index.ts';
import { lockObligations, once, retryOf, runCommand } from '../write/index.ts';
import { dressVersion } from './dress-version.ts';
import { withdrawMessages } from './messages.ts';
import { projectHistory } from './queries.ts';
import { withdrawProject } from './withdraw-project.ts';

type ReportHandlers = Pick<Handlers, 'getProject' | 'withdrawProject'>;

export function reportHandlers({ runtime, log }: Services): ReportHandlers {
  return {
    async getProject({ params, actor }) {
      const history = await inTransaction(runtime.pool, readAccess(actor), async (transaction) => {
        const agency = await findAgencyByCode(transaction, params.agency);
        return agency && projectHistory(transaction, agency.id, params.project);
      });
      if (history === null) throw notFound();
      return history;
    },

    async withdrawProject({ params, body, actor, key }) {
      const { province, reason } = body;
      const round = findRound(body.round);
      if (round === null) throw notFound();
      const retry = retryOf(key, { ...params, ...body });
      const withdrawn = await runCommand(runtime, actor, async (context) => {
        const agency = await findAgencyByCode(context.transaction, params.agency);
        if (agency === null || !mayActOn(actor.acts, agency.id, province)) return 'not_found';
        const place = { agencyId: agency.id, province };
        await lockObligations(context.transaction, place, round.fiscalYear);
        return once(
          context,
          place,
          retry,
          async () => {
            const version = await withdrawProject(context, {
              place,
              round,
              projectId: params.project,
              reason,
            });
            return typeof version === 'string' ? version : dressVersion(version);
          },
          (answer) => typeof answer !== 'string',
        );
      });
      if (withdrawn === 'not_found') throw notFound();
      if (withdrawn === 'already_withdrawn') {
        throw new Refusal(409, 'already_withdrawn', withdrawMessages.say('already_withdrawn'));
      }
      sequenceSoon(runtime.pool, log);
      return withdrawn;
    },
  };
}
