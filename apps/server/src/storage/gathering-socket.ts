import { Socket } from 'node:net';

/** Statements that are sent in one turn leave in one call to the system: each call wakes the server. */
export class GatheringSocket extends Socket {
  #gathers = false;

  /** The driver corks around each statement. */
  override cork(): void {
    super.cork();
    if (this.#gathers) return;
    this.#gathers = true;
    super.cork();
    process.nextTick(() => {
      this.#gathers = false;
      this.uncork();
    });
  }
}
