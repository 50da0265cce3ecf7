/** pino-roll ships no types; this is the part of it that we use. */
declare module 'pino-roll' {
  import type { Writable } from 'node:stream';

  interface Rolling {
    readonly file: string;
    readonly size: string;
    readonly limit: { readonly count: number; readonly removeOtherLogFiles: boolean };
    readonly mkdir: boolean;
    readonly mode: number;
  }

  function roll(options: Rolling): Promise<Writable>;
  export = roll;
}
