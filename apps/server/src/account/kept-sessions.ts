import { KeptUntilStored } from '../storage/index.ts';
import type { Runtime } from '../write/index.ts';
import { findSession, type Session } from './sessions.ts';
import { sha256OfText } from './token.ts';

const most = 10_000;

/**
 * Who asks, found out once for all that they ask while nothing is stored. Ending a session or a post stores something,
 * so whose right has ended is out with their next question; what ends by time alone is looked at each time.
 */
export class KeptSessions {
  readonly #runtime: Runtime;
  readonly #kept = new KeptUntilStored<Session | null>(most, () => 1);

  constructor(runtime: Runtime) {
    this.#runtime = runtime;
  }

  /** As `findSession`; `seen` is the snapshot of this question, `null` looks anew. */
  async find(seen: string | null, token: string): Promise<Session | null> {
    const name = sha256OfText(token).toString('base64');
    const find = () => this.#kept.get(seen, name, () => findSession(this.#runtime, token));
    const session = await find();
    if (session === null || session.holdsUntil > this.#runtime.now()) return session;
    this.#kept.forget(name);
    return find();
  }
}
