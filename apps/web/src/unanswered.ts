/**
 * The keys of commands whose answer is still out. Who asks the same again because the answer was lost asks under the
 * same key, and the server does it once; what was answered is a new intention when it comes again.
 */
export class Unanswered {
  readonly #keys = new Map<string, string>();

  keyOf(command: string): string {
    const key = this.#keys.get(command) ?? newKey();
    this.#keys.set(command, key);
    return key;
  }

  forget(command: string): void {
    this.#keys.delete(command);
  }
}

/** 128 random bits. `crypto.randomUUID` is there in secure contexts alone. */
function newKey(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
}
