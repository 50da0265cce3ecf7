import { type Office, type ReviewDecision, reviewedBy, reviewRefusal } from '@tidtam/domain/submission';
import sql from 'sql-template-tag';
import { appendEntries, saltText } from '../ledger/index.ts';
import { type CommandContext, insertRows, recordedBy } from '../write/index.ts';
import { type LoadedSubmission, loadReport } from './queries.ts';
import type { PlaceInRound } from './record-signing.ts';
import { submissionRefusal } from './refusal.ts';
import { revisionOf } from './revision.ts';

export interface Review {
  readonly decision: ReviewDecision;
  /** Of the report that the reviewer saw. */
  readonly revision: number;
  /** Why it is returned. */
  readonly reason: string | null;
}

/**
 * Receives or returns an agency's report of a round as it stands: one event for each submission that it is about. Inside
 * the agency's lock. A received report's versions are the received ones from now on.
 */
export async function reviewReport(
  context: CommandContext,
  place: PlaceInRound & { readonly office: Office },
  { decision, revision, reason }: Review,
): Promise<void> {
  const report = await loadReport(context.transaction, place);
  const { submissions } = report;
  const refusal = reviewRefusal(context.actor, decision, { ...place, ...report });
  if (refusal === 'not_yours' || refusal === 'four_eyes') throw submissionRefusal(refusal);
  // Before what they could see themselves, had they seen the report as it is.
  if ((await revisionOf(context.transaction, place)) !== revision)
    throw submissionRefusal('submissions_changed');
  if (refusal !== null) throw submissionRefusal(refusal);
  const number = Math.max(0, ...submissions.flatMap(({ reviews }) => reviews.map((one) => one.number))) + 1;
  for (const submission of reviewedBy(decision, report)) {
    recordReview(context, place, submission, { decision, reason, number });
  }
  if (decision === 'received') pointToReceived(context, place);
}

function recordReview(
  context: CommandContext,
  { agencyId, province, round }: PlaceInRound,
  { source, submittedBy }: LoadedSubmission,
  review: { readonly decision: ReviewDecision; readonly reason: string | null; readonly number: number },
): void {
  const { decision, number } = review;
  const id = context.newId();
  const place = { agencyId, province };
  const row = {
    import_id: source.importId,
    form_id: source.formId,
    submitted_by: submittedBy,
    number,
    decision,
  };
  insertRows(context.transaction, 'review_event', [
    { ...recordedBy(context), ...row, agency_id: agencyId, id, province_code: province, round_id: round },
  ]);
  const texts = saltText(context, 'reason', review.reason);
  appendEntries(context, [
    {
      ...place,
      kind: 'review',
      subject: id,
      body: { round, import: source.importId, form: source.formId, submittedBy, number, decision },
      texts,
    },
  ]);
}

function pointToReceived({ transaction }: CommandContext, { agencyId, province, round }: PlaceInRound): void {
  transaction.send(
    sql`update report set received_version = current_version
        where agency_id = ${agencyId} and province_code = ${province} and round_id = ${round}`,
  );
}
