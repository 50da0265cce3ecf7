import type { Bilingual } from '@tidtam/domain/message';

/**
 * Something outside Tidtam that keeps it from working: a full disk, a taken port, a wrong address. A person
 * who runs the machine can mend it; `sentence` says how. Everything else that is thrown is a bug.
 */
export class SystemFailure extends Error {
  /** Stable, snake_case: `port_taken`, `disk_full`. */
  readonly code: string;
  readonly sentence: Bilingual;

  constructor(code: string, sentence: Bilingual, cause?: unknown) {
    super(sentence.en, { cause });
    this.name = 'SystemFailure';
    this.code = code;
    this.sentence = sentence;
  }
}

/** The failure as one line for a terminal: Thai, then English. */
export function lineOf(failure: SystemFailure): string {
  return `${failure.sentence.th} — ${failure.sentence.en}`.replace(/\s*\n\s*/g, ' ');
}
