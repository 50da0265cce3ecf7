/**
 * The database does not answer just now: it is starting again, or the connection broke. Whether what was under way is
 * stored is not known; the same request under the same key finds out.
 */
export class DatabaseAway extends Error {
  constructor(cause: unknown) {
    super('the database does not answer', { cause });
    this.name = 'DatabaseAway';
  }
}
