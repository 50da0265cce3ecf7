import { type Actor, mayActOn } from '@tidtam/domain/person';
import {
  type AgencySubmitted,
  isReopened,
  mannerOf,
  type Office,
  type ReviewRefusal,
  reviewRefusal,
  type Submissions,
  standingOf,
  submissionPolicy,
} from '@tidtam/domain/submission';
import type { Transaction } from '../storage/index.ts';
import { type LoadedReport, loadReport, loadReports, officesOf } from './queries.ts';
import type { PlaceInRound } from './record-signing.ts';
import { revisionOf } from './revision.ts';

/** What was submitted of an agency's report, and what the actor may do about it. */
export async function showSubmissions(
  transaction: Transaction,
  actor: Actor,
  place: PlaceInRound & { readonly office: Office },
): Promise<Submissions> {
  const [revision, report] = await Promise.all([
    revisionOf(transaction, place),
    loadReport(transaction, place),
  ]);
  const { submissions } = report;
  const refusal = (decision: 'received' | 'returned') =>
    reviewRefusal(actor, decision, { ...place, ...report });
  const received = refusal('received');
  const acts = mayActOn(actor.acts, place.agencyId, place.province);
  const stands = submissions.some(({ withdrawn }) => !withdrawn);
  const holds = (allowed: readonly string[]) => acts && stands && allowed.includes(actor.capacity);
  return {
    revision,
    standing: standingOf(report),
    reopened: isReopened(report),
    submissions: submissions.map(({ shown }) => shown).reverse(),
    may: {
      attach: holds(submissionPolicy.attach),
      sign: holds(submissionPolicy.signInPerson),
      withdraw: holds(submissionPolicy.withdrawForm),
      receive: received === null,
      return: refusal('returned') === null,
    },
    refusal: told(received),
  };
}

/** Of reports that others receive, and of those that do not wait, there is nothing to say. */
function told(refusal: ReviewRefusal | null): ReviewRefusal | null {
  return refusal === 'not_yours' || refusal === 'nothing_to_review' ? null : refusal;
}

/** Every agency's report that was submitted to a province in a round; those that wait first, the longest first. */
export async function listSubmitted(
  transaction: Transaction,
  actor: Actor,
  province: string,
  round: string,
): Promise<AgencySubmitted[]> {
  const reports = await loadReports(transaction, { province, round });
  const offices = await officesOf(transaction, [...reports.keys()]);
  const shown = [...reports].flatMap(([agencyId, report]) => {
    const agency = offices.get(agencyId);
    if (agency === undefined) return [];
    const { office, code, ...names } = agency;
    const refusal = reviewRefusal(actor, 'received', { agencyId, province, office, ...report });
    return agencyShown({ agency: code, ...names }, report, refusal);
  });
  const rank = ({ standing }: AgencySubmitted) => ['submitted', 'returned', 'received'].indexOf(standing);
  return shown.sort((one, other) => rank(one) - rank(other) || (one.at < other.at ? -1 : 1));
}

function agencyShown(
  agency: Pick<AgencySubmitted, 'agency' | 'name' | 'nameEn'>,
  report: LoadedReport,
  refusal: ReviewRefusal | null,
): AgencySubmitted[] {
  const standing = standingOf(report);
  const newest = report.submissions.findLast(({ withdrawn }) => !withdrawn);
  if (standing === null || newest === undefined) return [];
  const { cover, at, by } = newest.shown;
  const onBehalf = mannerOf(newest.capacity) === 'on_behalf';
  return [
    { ...agency, standing, cover, onBehalf, at, by, mayReceive: refusal === null, refusal: told(refusal) },
  ];
}
