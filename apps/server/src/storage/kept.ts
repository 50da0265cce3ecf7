/**
 * Values kept until anything at all is stored: then all of them go. Those who ask for the same at once wait for one
 * making of it.
 */
export class KeptUntilStored<Value> {
  readonly #most: number;
  readonly #weightOf: (value: Value) => number;
  #snapshot: string | null = null;
  #values = new Map<string, Promise<Value>>();
  #weight = 0;

  /** Past a weight of `most` all is thrown away, and made again when it is asked for. */
  constructor(most: number, weightOf: (value: Value) => number) {
    this.#most = most;
    this.#weightOf = weightOf;
  }

  /**
   * The value of a name; made if it is not kept. A failed one is not kept. `seen` is what `findSnapshot` said since it
   * was asked for; `null` keeps nothing.
   */
  async get(seen: string | null, name: string, make: () => Promise<Value>): Promise<Value> {
    if (seen === null) return make();
    // Read before it is made: what is stored meanwhile shows in the snapshot of whoever asks next.
    if (seen !== this.#snapshot) this.#startAnew(seen);
    const kept = this.#values.get(name);
    if (kept !== undefined) return kept;
    const made = make();
    this.#values.set(name, made);
    await made.then(
      (value) => this.#weigh(made, name, value),
      () => this.#remove(made, name),
    );
    return made;
  }

  forget(name: string): void {
    this.#values.delete(name);
  }

  #startAnew(seen: string | null): void {
    this.#snapshot = seen;
    this.#values = new Map();
    this.#weight = 0;
  }

  #weigh(made: Promise<Value>, name: string, value: Value): void {
    if (this.#values.get(name) !== made) return;
    this.#weight += this.#weightOf(value);
    if (this.#weight > this.#most) this.#startAnew(this.#snapshot);
  }

  #remove(made: Promise<Value>, name: string): void {
    if (this.#values.get(name) === made) this.#values.delete(name);
  }
}
