/** What is kept at once, in letters; more is thrown away and made again when it is asked for. */
const most = 32 * 1024 * 1024;

/**
 * Answers kept until anything at all is stored: then all of them go. Many who open the same page at once wait for one
 * making of it. Each stands under whose eyes it was made with, so that nobody is answered from another's.
 */
export class KeptAnswers {
  readonly #findSnapshot: () => Promise<string | null>;
  #snapshot: string | null = null;
  #answers = new Map<string, Promise<string>>();
  #letters = 0;

  /** `findSnapshot` tells by equal texts that nothing was stored between; `null` where nothing tells. */
  constructor(findSnapshot: () => Promise<string | null>) {
    this.#findSnapshot = findSnapshot;
  }

  /** The answer under a name that says who sees and what is asked; made if it is not kept. A failed one is not kept. */
  async get(name: string, make: () => Promise<string>): Promise<string> {
    const seen = await this.#findSnapshot();
    if (seen === null) return make();
    // Read before it is made: what is stored meanwhile shows in the snapshot of whoever asks next.
    if (seen !== this.#snapshot) this.#startAnew(seen);
    const kept = this.#answers.get(name);
    if (kept !== undefined) return kept;
    const made = make();
    this.#answers.set(name, made);
    await made.then(
      ({ length }) => this.#weigh(made, name, length),
      () => this.#forget(made, name),
    );
    return made;
  }

  #startAnew(seen: string | null): void {
    this.#snapshot = seen;
    this.#answers = new Map();
    this.#letters = 0;
  }

  #weigh(made: Promise<string>, name: string, letters: number): void {
    if (this.#answers.get(name) !== made) return;
    this.#letters += letters;
    if (this.#letters > most) this.#startAnew(this.#snapshot);
  }

  #forget(made: Promise<string>, name: string): void {
    if (this.#answers.get(name) === made) this.#answers.delete(name);
  }
}
