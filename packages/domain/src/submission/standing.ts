import { type Actor, type Capacity, mayActOn } from '../person/index.ts';

/** How far an agency's report of a round has come (การสอบทานรายงาน). */
export const standings = ['submitted', 'returned', 'received'] as const;
export type Standing = (typeof standings)[number];

export const decisions = ['received', 'returned'] as const;
export type ReviewDecision = (typeof decisions)[number];

/** What a submission's way is about: who submitted it, whether it stands, who stands for it, what became of it. */
export interface SubmissionState {
  readonly submittedBy: string;
  readonly capacity: Capacity;
  readonly withdrawn: boolean;
  /** Oldest first: how the agency's head stands for it, and who said so. */
  readonly signings: readonly { readonly manner: 'letter' | 'in_person'; readonly by: string }[];
  /** In the order of their numbers. */
  readonly reviews: readonly { readonly number: number; readonly decision: ReviewDecision }[];
}

/**
 * Whose report it is, as far as receiving goes: an office of the lead agency is received by the next above it.
 * `wider` is one without a home province: a region's, or of the whole country.
 */
export type Office = 'agency' | 'lead_province' | 'lead_wider';

/** Why somebody does not receive or return a report. */
export const reviewRefusals = ['not_yours', 'nothing_to_review', 'four_eyes', 'letter_missing'] as const;
export type ReviewRefusal = (typeof reviewRefusals)[number];

export type Cover = 'in_person' | 'letter' | 'on_behalf' | 'unsigned';

/** How whoever acts in a capacity submits: in person, under a letter, or on the agency's behalf. */
export function mannerOf(capacity: Capacity): 'in_person' | 'letter' | 'on_behalf' {
  if (capacity === 'approver') return 'in_person';
  return capacity === 'reporter' ? 'letter' : 'on_behalf';
}

/** How a submission is signed for; the newest signing counts. A reporter's without one waits for its letter. */
export function coverOf({ signings, capacity }: Pick<SubmissionState, 'signings' | 'capacity'>): Cover {
  const newest = signings.at(-1);
  if (newest !== undefined) return newest.manner;
  return mannerOf(capacity) === 'on_behalf' ? 'on_behalf' : 'unsigned';
}

function lastReview({ reviews }: SubmissionState) {
  return reviews.at(-1) ?? null;
}

/** An agency's report of a round on its way. */
export interface ReportState<Submission extends SubmissionState = SubmissionState> {
  /** Oldest first. */
  readonly submissions: readonly Submission[];
  /** Whether what stands is another than was last received, as after a project was taken back. */
  readonly changed: boolean;
}

/** The standing of a report by all that was submitted of it; `null` while nothing stands. */
export function standingOf(report: ReportState): Standing | null {
  const stand = report.submissions.filter(({ withdrawn }) => !withdrawn);
  if (stand.length === 0) return null;
  if (stand.some((one) => lastReview(one) === null) || isReopened(report)) return 'submitted';
  return newestDecision(report) ?? 'submitted';
}

/** Whether a report was received as it stood and is another now: it is to be received again. */
export function isReopened(report: ReportState): boolean {
  return newestDecision(report) === 'received' && report.changed;
}

/** What the review of the highest number came to, of all that stands. */
function newestDecision({ submissions }: ReportState): ReviewDecision | null {
  const reviews = submissions.flatMap((one) => (one.withdrawn ? [] : (lastReview(one) ?? [])));
  return reviews.toSorted((one, other) => other.number - one.number)[0]?.decision ?? null;
}

/** What a decision is about: every submission that stands and has not come to it, or that is to be received again. */
export function reviewedBy<Submission extends SubmissionState>(
  decision: ReviewDecision,
  report: ReportState<Submission>,
): readonly Submission[] {
  const again = decision === 'received' && isReopened(report);
  return report.submissions.filter(
    (one) => !one.withdrawn && (again || lastReview(one)?.decision !== decision),
  );
}

/**
 * Why an actor may not come to a decision about a report, or `null` when they may. Four eyes: nobody reviews what they
 * submitted or signed for. Whoever took some of it back may: nothing of theirs is in what stands. A province's secretariat reviews its agencies', the region what the province's own office
 * owes, the centre what a region's does. A reporter's report is received once its letter is there.
 */
export function reviewRefusal(
  actor: Actor,
  decision: ReviewDecision,
  report: ReportState & { readonly agencyId: string; readonly province: string; readonly office: Office },
): ReviewRefusal | null {
  const { agencyId, province, office } = report;
  if (!reviews(actor.capacity, office) || !mayActOn(actor.acts, agencyId, province)) return 'not_yours';
  const about = reviewedBy(decision, report);
  if (about.length === 0) return 'nothing_to_review';
  const own = about.some(
    ({ submittedBy, signings }) =>
      submittedBy === actor.person.id ||
      signings.some(({ manner, by }) => manner === 'in_person' && by === actor.person.id),
  );
  if (own) return 'four_eyes';
  const newest = report.submissions.findLast(({ withdrawn }) => !withdrawn);
  if (decision === 'received' && newest !== undefined && coverOf(newest) === 'unsigned') {
    return 'letter_missing';
  }
  return null;
}

function reviews(capacity: Capacity, office: Office): boolean {
  switch (capacity) {
    case 'owner':
      return true;
    case 'province_secretariat':
      return office === 'agency';
    case 'region_officer':
      return office === 'lead_province';
    case 'centre':
      return office === 'lead_wider';
    default:
      return false;
  }
}
