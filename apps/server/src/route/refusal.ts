import type { Bilingual, Language } from '@tidtam/domain/message';
import { type Capacity, capacityNames } from '@tidtam/domain/person';
import type { Problem } from '@tidtam/domain/problem';
import { routeMessages } from './messages.ts';

/** An expected "no" of a route: it has a code, a sentence in both languages and an HTTP status. */
export class Refusal extends Error {
  readonly status: number;
  readonly code: string;
  readonly text: Bilingual;
  readonly problems: readonly Problem[];
  /** Seconds after which it is worth trying again, where that is known. */
  readonly retryAfter: number | null;

  constructor(
    status: number,
    code: string,
    text: Bilingual,
    problems: readonly Problem[] = [],
    retryAfter: number | null = null,
  ) {
    super(code);
    this.status = status;
    this.code = code;
    this.text = text;
    this.problems = problems;
    this.retryAfter = retryAfter;
  }
}

/** There is none, or none in sight: someone outside a scope is told the same. */
export function notFound(): Refusal {
  return new Refusal(404, 'not_found', routeMessages.say('not_found'));
}

/** Their capacity may not: it is for those who are named. */
export function capacityRefusal(allowed: readonly Capacity[]): Refusal {
  return new Refusal(403, 'not_allowed', {
    th: routeMessages.tell('th', 'not_allowed', { who: whoseRight(allowed, 'th') }),
    en: routeMessages.tell('en', 'not_allowed', { who: whoseRight(allowed, 'en') }),
  });
}

/** `ฝ่ายเลขานุการของจังหวัด หรือสำนักงาน ป.ป.ช. ภาค`; the machine's owner is nobody to ask. */
function whoseRight(allowed: readonly Capacity[], language: Language): string {
  const names = allowed
    .filter((capacity) => capacity !== 'owner')
    .map((capacity) => capacityNames.tell(language, capacity));
  return new Intl.ListFormat(language, { type: 'disjunction' }).format(names);
}
