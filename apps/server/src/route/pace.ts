import type { Actor } from '@tidtam/domain/person';
import { routeMessages } from './messages.ts';
import { Refusal } from './refusal.ts';

/** How many commands, and of those how many that bring files, one person may give in a minute. */
export interface Limits {
  readonly commands: number;
  readonly uploads: number;
}

const minute = 60_000;
/** What sums of parts of a minute are out by, and more. */
const rounding = 0.001;

/**
 * So many a minute for each name: as many at once as that, then one after the other as they are due (a token bucket). It
 * lies in this process, a number for everybody who has given a command since the start.
 */
export class Pace {
  readonly #most: number;
  readonly #now: () => number;
  /** When each would be back at nothing given, in milliseconds. */
  readonly #restedAt = new Map<string, number>();

  /** `now` is in milliseconds from any moment. */
  constructor(most: number, now: () => number = () => performance.now()) {
    this.#most = most;
    this.#now = now;
  }

  /** Counts one, and answers 0; or the seconds until one more is due. */
  take(name: string): number {
    const now = this.#now();
    const each = minute / this.#most;
    const next = Math.max(this.#restedAt.get(name) ?? now, now) + each;
    if (next - now > minute + rounding) return Math.ceil((next - now - minute) / 1_000);
    this.#restedAt.set(name, next);
    return 0;
  }
}

/** Counts a command of somebody; throws `too_fast`. The owner of the data folder is held by nothing. */
export function paceOf({ commands, uploads }: Limits): (actor: Actor, isUpload: boolean) => void {
  const paces = { command: new Pace(commands), upload: new Pace(uploads) };
  return ({ person, capacity, via }, isUpload) => {
    if (capacity === 'owner' || via !== null) return;
    const seconds = paces[isUpload ? 'upload' : 'command'].take(person.id);
    if (seconds === 0) return;
    throw new Refusal(429, 'too_fast', routeMessages.say('too_fast', { seconds }), [], seconds);
  };
}
