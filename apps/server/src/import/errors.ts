import type { Problem } from '@tidtam/domain/problem';
import { importMessages } from './messages.ts';

/** A problem of a file as a whole, or of one agency's part of it. */
export function errorOf(
  code: keyof typeof importMessages.texts,
  agency: string | null,
  values: Record<string, string | number>,
): Problem {
  return {
    severity: 'error',
    code,
    agency,
    cell: null,
    read: null,
    message: importMessages.say(code, values),
  };
}
