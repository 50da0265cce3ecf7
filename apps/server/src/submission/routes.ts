import { coversProvince, mayActOn, type Scope } from '@tidtam/domain/person';
import { findRound } from '@tidtam/domain/round';
import { scanTypes } from '@tidtam/domain/submission';
import { findAgencyByCode } from '../agency/index.ts';
import type { FileStore } from '../files/index.ts';
import { sequenceSoon } from '../ledger/index.ts';
import { withdrawSubmission } from '../report/index.ts';
import type { Handlers } from '../route/index.ts';
import { notFound, readAccess, type Services } from '../route/index.ts';
import { inTransaction, type Transaction } from '../storage/index.ts';
import { type CommandContext, lockObligations, once, retryOf, runCommand } from '../write/index.ts';
import { findScanOf, loadReport, officesOf } from './queries.ts';
import { type ReadySigning, readySigning, recordSigning } from './record-signing.ts';
import { submissionRefusal } from './refusal.ts';
import { reviewReport } from './review.ts';
import { keepScan } from './scans.ts';
import { listSubmitted, showSubmissions } from './show.ts';

type SubmissionHandlers = Pick<
  Handlers,
  | 'listSubmitted'
  | 'getSubmissions'
  | 'keepScan'
  | 'attachLetter'
  | 'signInPerson'
  | 'withdrawForm'
  | 'downloadScan'
  | 'reviewReport'
>;

interface Params {
  readonly agency: string;
  readonly province: string;
  readonly round: string;
}

export function submissionHandlers({
  runtime,
  files,
  log,
}: Services & { readonly files: FileStore }): SubmissionHandlers {
  /** Carries a change of an agency's round out, inside its lock and once per key, and answers what there is then. */
  async function change(
    asked: { readonly params: Params; readonly actor: CommandContext['actor']; readonly key: string | null },
    request: object,
    work: (context: CommandContext, place: Place) => Promise<void>,
  ) {
    const { params, actor, key } = asked;
    const shown = await runCommand(runtime, actor, async (context) => {
      const place = await getPlace(context.transaction, actor.acts, params);
      await lockObligations(context.transaction, place, place.fiscalYear);
      return once(context, place, retryOf(key, { ...params, ...request }), async () => {
        await work(context, place);
        return showSubmissions(context.transaction, actor, place);
      });
    });
    sequenceSoon(runtime.pool, log);
    return shown;
  }

  return {
    async listSubmitted({ params: { province, round }, actor }) {
      if (!coversProvince(actor.reads, province)) throw notFound();
      return inTransaction(runtime.pool, readAccess(actor), (transaction) =>
        listSubmitted(transaction, actor, province, round),
      );
    },

    getSubmissions: ({ params, actor }) =>
      inTransaction(runtime.pool, readAccess(actor), async (transaction) =>
        showSubmissions(transaction, actor, await getPlace(transaction, actor.reads, params)),
      ),

    async keepScan({ actor, uploads }) {
      for await (const { bytes } of uploads()) {
        const { sha256, type } = await runCommand(runtime, actor, (context) =>
          keepScan(context, files, bytes),
        );
        return { scan: sha256, type, bytes: bytes.length };
      }
      throw submissionRefusal('scan_missing');
    },

    attachLetter: (asked) =>
      change(asked, { letter: asked.body }, async (context, place) =>
        sign(context, place, asked.params.submission, await readySigning(context, asked.body)),
      ),

    signInPerson: (asked) =>
      change(asked, { sign: true }, (context, place) =>
        sign(context, place, asked.params.submission, { manner: 'in_person' }),
      ),

    withdrawForm: (asked) =>
      change(asked, { withdraw: asked.params.submission, ...asked.body }, (context, place) =>
        withdrawForm(context, place, asked.params.submission, asked.body.reason),
      ),

    async downloadScan({ params, actor }) {
      const scan = await inTransaction(runtime.pool, readAccess(actor), async (transaction) =>
        findScanOf(transaction, await getPlace(transaction, actor.reads, params), params.signing),
      );
      if (scan === null) throw notFound();
      const bytes = await files.get(scan.sha256);
      if (bytes === null) throw new Error(`the scan of signing ${params.signing} is gone`);
      const ending = Object.entries(scanTypes).find(([type]) => type === scan.type)?.[1] ?? 'bin';
      return { bytes, name: `tidtam-หนังสือนำส่ง-${params.agency}-${params.round}.${ending}` };
    },

    reviewReport: (asked) =>
      change(asked, { review: asked.body }, (context, place) => {
        const reason = asked.body.decision === 'returned' ? asked.body.reason : null;
        return reviewReport(context, place, { ...asked.body, reason });
      }),
  };
}

type Place = Awaited<ReturnType<typeof getPlace>>;

/** Whose report, to which province and round; outside the reach there is none. */
async function getPlace(transaction: Transaction, reach: Scope, params: Params) {
  const agency = await findAgencyByCode(transaction, params.agency);
  const round = findRound(params.round);
  const { province } = params;
  if (agency === null || round === null || !mayActOn(reach, agency.id, province)) throw notFound();
  const office = (await officesOf(transaction, [agency.id])).get(agency.id)?.office ?? 'agency';
  return { agencyId: agency.id, province, round: round.id, fiscalYear: round.fiscalYear, office };
}

/** An import may hold other agencies' rows: it is taken back as a file, and not found here. */
async function withdrawForm(
  context: CommandContext,
  place: Place,
  id: string,
  reason: string,
): Promise<void> {
  const { submissions } = await loadReport(context.transaction, place);
  const form = submissions.find(({ source }) => source.formId === id);
  if (form === undefined) throw notFound();
  if (form.withdrawn) throw submissionRefusal('already_withdrawn');
  const round = findRound(place.round);
  if (round === null) throw notFound();
  await withdrawSubmission(context, { place, round, kind: 'form', id, reason });
}

async function sign(
  context: CommandContext,
  place: Place,
  id: string,
  signing: ReadySigning | null,
): Promise<void> {
  const { submissions } = await loadReport(context.transaction, place);
  const submission = submissions.find(({ shown }) => shown.id === id);
  if (submission === undefined || signing === null) throw notFound();
  if (submission.withdrawn) throw submissionRefusal('submission_withdrawn');
  const isRepeated =
    signing.manner === 'in_person' &&
    submission.signings.some(({ manner, by }) => manner === 'in_person' && by === context.actor.person.id);
  if (isRepeated) throw submissionRefusal('already_signed');
  recordSigning(context, place, submission.source, signing);
}
