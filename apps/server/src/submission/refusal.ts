import { submissionMessages } from '@tidtam/domain/submission';
import { Refusal } from '../route/index.ts';

type Code = keyof typeof submissionMessages.texts;

/** What the request itself lacks is 400, another's right 403, what the record holds against it 409. */
const statuses: Partial<Record<Code, number>> = {
  not_yours: 403,
  four_eyes: 403,
  scan_kind: 400,
  scan_large: 413,
  scan_missing: 400,
};

export function submissionRefusal(code: Code): Refusal {
  return new Refusal(statuses[code] ?? 409, code, submissionMessages.say(code));
}
