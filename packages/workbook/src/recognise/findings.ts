import type { Note } from '@tidtam/domain/import';
import type { Problem, Reading, Severity } from '@tidtam/domain/problem';
import type { Doubt } from '../values/reading.ts';
import { type MessageKey, messages } from './messages.ts';

type Values = Readonly<Record<string, string | number>>;

interface Where {
  readonly cell: string | null;
  readonly read: string | null;
  readonly agency?: string | null;
}

/** What is found on the way: problems that a person mends or confirms, notes that a person only sees. */
export interface Findings {
  readonly problems: Problem[];
  readonly notes: Note[];
  error(code: MessageKey, where: Where, values?: Values, readings?: readonly Reading[]): void;
  warning(code: MessageKey, where: Where, values?: Values, readings?: readonly Reading[]): void;
  note(code: MessageKey, cell: string | null, values?: Values): void;
  /** What a value's reader doubts: a warning when it has a likelier reading, else an error. */
  doubt(severity: Severity, doubt: Doubt, where: Where): void;
  /** True the first time only: for what is said once. */
  isFirst(key: string): boolean;
}

export function createFindings(): Findings {
  const problems: Problem[] = [];
  const notes: Note[] = [];
  const said = new Set<string>();

  function add(
    severity: Severity,
    code: MessageKey,
    where: Where,
    values?: Values,
    readings?: readonly Reading[],
  ) {
    problems.push({
      severity,
      code,
      agency: where.agency ?? null,
      cell: where.cell,
      read: where.read,
      message: messages.say(code, values),
      ...(readings === undefined ? {} : { readings }),
    });
  }

  return {
    problems,
    notes,
    error: (code, where, values, readings) => add('error', code, where, values, readings),
    warning: (code, where, values, readings) => add('warning', code, where, values, readings),
    note: (code, cell, values) => notes.push({ code, cell, message: messages.say(code, values) }),
    doubt: (severity, doubt, where) =>
      problems.push({
        severity,
        code: doubt.code,
        agency: where.agency ?? null,
        cell: where.cell,
        read: where.read,
        message: doubt.message,
        readings: doubt.readings,
      }),
    isFirst: (key) => {
      if (said.has(key)) return false;
      said.add(key);
      return true;
    },
  };
}
