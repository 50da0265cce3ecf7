import { overseers, type Policy, readers, recorders } from '../contract/index.ts';

/** Who may do what with a submitted report: its covering letter, receiving and returning it. */
export const submissionPolicy = {
  read: readers,
  /** What of a whole province waits to be received. */
  readPlace: overseers,
  /** Keep a scan, and attach the letter that it is of, with the submission or later. */
  attach: recorders,
  /** Take back a form that was sent, as an import is. */
  withdrawForm: recorders,
  /** Stand for what somebody of the agency submitted, without a letter. */
  signInPerson: ['approver'],
  /** Receive or return; of which offices, and never what one submitted oneself, says `reviewRefusal`. */
  review: ['province_secretariat', 'region_officer', 'centre', 'owner'],
} as const satisfies Policy;
