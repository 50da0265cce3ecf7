import type { Bilingual } from '@tidtam/domain/message';
import type { Problem } from '@tidtam/domain/problem';
import { routeMessages } from './messages.ts';

/** An expected "no" of a route: it has a code, a sentence in both languages and an HTTP status. */
export class Refusal extends Error {
  readonly status: number;
  readonly code: string;
  readonly text: Bilingual;
  readonly problems: readonly Problem[];

  constructor(status: number, code: string, text: Bilingual, problems: readonly Problem[] = []) {
    super(code);
    this.status = status;
    this.code = code;
    this.text = text;
    this.problems = problems;
  }
}

/** There is none, or none in sight: someone outside a scope is told the same. */
export function notFound(): Refusal {
  return new Refusal(404, 'not_found', routeMessages.say('not_found'));
}
