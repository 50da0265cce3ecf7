import { type Logger, pino } from 'pino';

/** What the rest of the server needs of a logger. */
export type Log = Pick<Logger, 'debug' | 'info' | 'warn' | 'error'>;

/** Keeps nothing; for commands that say everything on the terminal, and for tests. */
export const silentLog: Log = pino({ level: 'silent' });
