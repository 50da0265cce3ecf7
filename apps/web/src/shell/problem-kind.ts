import { ProblemAnswer } from '../client.ts';

/** How a problem is met: without a line, without the right, with nothing there, or with us to blame. */
export type ProblemKind = 'away' | 'no_right' | 'not_found' | 'broken';

/** Refused for what whoever reads it typed: nobody else's right. */
const typedWrong: ReadonlySet<string> = new Set(['sign_in_wrong', 'code_wrong', 'code_needed']);

export function problemKind(error: Error): ProblemKind {
  if (!(error instanceof ProblemAnswer)) return 'broken';
  if (error.details === null) return 'away';
  switch (error.details.status) {
    case 403:
      return typedWrong.has(error.details.code) ? 'broken' : 'no_right';
    // An address that is none (a round that does not exist) is bad input to the server.
    case 400:
    case 404:
      return 'not_found';
    default:
      return 'broken';
  }
}
