import { relative, resolve } from 'node:path';
import { inspect } from 'node:util';

/** What a test runner tells about one test; the part of node's events that counts. */
export interface TestEnd {
  readonly name: string;
  readonly file?: string | undefined;
  readonly line?: number | undefined;
  readonly skip?: string | boolean | undefined;
  readonly todo?: string | boolean | undefined;
  readonly details: { readonly type?: string | undefined; readonly error?: Error | undefined };
}

/** Counts tests as they end, and keeps what each file wrote until it is known whether anyone wants to read it. */
export class Tally {
  passed = 0;
  failed = 0;
  readonly #written = new Map<string, string>();
  readonly #failing = new Set<string>();
  readonly #write: (text: string) => void;

  constructor(write: (text: string) => void) {
    this.#write = write;
  }

  pass(test: TestEnd): void {
    // A file that tells of no test stands for itself: it exited early, or is empty.
    if (test.file !== undefined && resolve(test.name) === test.file)
      this.#fault(test, 'this file ran no test');
    else if (isSkipped(test)) this.#fault(test, 'a skipped test proves nothing');
    else if (test.details.type !== 'suite') this.passed += 1;
  }

  fail(test: TestEnd): void {
    const error = test.details.error;
    // A parent fails because of its parts, which were counted and printed already.
    if (failureType(error) === 'subtestsFailed') return;
    this.failed += 1;
    this.#failing.add(test.file ?? '');
    const where = test.file === undefined ? '' : ` (${relative('.', test.file)}:${test.line ?? 1})`;
    this.#write(`\n✗ ${test.name}${where}\n${indented(reasonOf(error))}\n`);
  }

  wrote(file: string | undefined, text: string): void {
    const from = resolve(file ?? '');
    this.#written.set(from, (this.#written.get(from) ?? '') + text);
  }

  endOfFile(file: string, tests: number, milliseconds: number): void {
    const seconds = (milliseconds / 1000).toFixed(1);
    if (this.#failing.has(file)) this.#write(indented(this.#written.get(file) ?? ''));
    this.#written.delete(file);
    this.#write(`${this.#failing.has(file) ? '✗' : '✓'} ${relative('.', file)} (${tests}, ${seconds} s)\n`);
  }

  /** Writes what files said that broke before they could end. */
  finish(): void {
    for (const [file, text] of this.#written) {
      if (this.#failing.has(file)) this.#write(`\n${relative('.', file)} wrote:\n${indented(text)}`);
    }
    this.#written.clear();
  }

  #fault(test: TestEnd, reason: string): void {
    this.fail({ ...test, details: { error: Object.assign(new Error(reason), { stack: reason }) } });
  }

  /** The line that everything ends with. */
  summary(): string {
    return `${this.passed} passed, ${this.failed} failed`;
  }
}

function isSkipped(test: TestEnd): boolean {
  return (test.skip ?? false) !== false || (test.todo ?? false) !== false;
}

function failureType(error: Error | undefined): unknown {
  return error !== undefined && 'failureType' in error ? error.failureType : undefined;
}

/** The error that the test threw; the runner wraps it in one of its own. */
function reasonOf(error: Error | undefined): string {
  const thrown = error?.cause ?? error;
  return thrown instanceof Error ? inspect(thrown, { depth: 6 }) : inspect(thrown);
}

function indented(text: string): string {
  return text.replace(/^(?=.)/gm, '    ');
}
