import { setTimeout as wait } from 'node:timers/promises';
import { Refused, type Transport } from '../apps/server/src/command-line/index.ts';

/** One intended command. Until it is acknowledged it is sent again under the same key. */
export interface Command {
  readonly number: number;
  readonly key: string;
}

/** The server answered that it could not just now. */
export class Interrupted extends Error {}

/** How many commands a person gave, and how often one had to be sent again. */
export interface Tally {
  acknowledged: number;
  repeated: number;
}

/** Where the way to the server is found anew each time: it may have been started again on another port. */
export type FindTransport = () => Promise<Transport>;

/** How long a command may go unanswered after the server is back before that is a finding. */
const patienceMilliseconds = 60_000;

/**
 * Somebody who gives numbered commands one after the other, each known to be stored only when the server said so.
 * `send` sends one once and throws when no answer came; it may be called again for the same command.
 */
export abstract class Person {
  readonly name: string;
  readonly tally: Tally = { acknowledged: 0, repeated: 0 };
  /** The last command that the server acknowledged. */
  acknowledged = 0;
  pending: Command | null = null;

  constructor(name: string) {
    this.name = name;
  }

  protected abstract send(transport: Transport, command: Command): Promise<void>;

  /** What in the record contradicts what this person knows; empty when nothing does. */
  abstract differences(transport: Transport): Promise<readonly string[]>;

  /** Gives commands until told to stop; a command without an answer stays pending. */
  async work(find: FindTransport, stop: AbortSignal): Promise<void> {
    while (!stop.aborted) {
      const done = await this.#attempt(find);
      if (!done) await wait(100);
    }
  }

  /** Sends the pending command until it is acknowledged. Throws when it never is. */
  async settle(find: FindTransport): Promise<void> {
    const end = Date.now() + patienceMilliseconds;
    while (this.pending !== null) {
      if (await this.#attempt(find)) return;
      if (Date.now() > end) throw new Error(`${this.name}: command ${this.pending.number} is never answered`);
      await wait(200);
    }
  }

  /** What the record may say now: the last number that was acknowledged, or the pending one. */
  protected isPossible(number: number): boolean {
    return number === this.acknowledged || number === this.pending?.number;
  }

  async #attempt(find: FindTransport): Promise<boolean> {
    if (this.pending === null) this.pending = { number: this.acknowledged + 1, key: crypto.randomUUID() };
    else this.tally.repeated += 1;
    try {
      await this.send(await find(), this.pending);
    } catch (error) {
      if (isInterruption(error)) return false;
      throw error;
    }
    this.acknowledged = this.pending.number;
    this.tally.acknowledged += 1;
    this.pending = null;
    return true;
  }
}

/** No answer, half an answer, or the server saying that it could not just now; a refusal is none of these. */
function isInterruption(error: unknown): boolean {
  if (error instanceof Refused) return error.details.status >= 500;
  if (error instanceof SyntaxError || error instanceof Interrupted) return true;
  return (
    error instanceof Error && ('code' in error || error.name === 'TypeError' || error.name === 'AbortError')
  );
}
