import pg from 'pg';
import { GatheringSocket } from './gathering-socket.ts';
import { allowPreparing } from './prepared.ts';

const { builtins } = pg.types;

/**
 * How values arrive: a date stays the string `2023-10-01` (the driver's own Date shifts it by the time zone), an
 * instant is an ISO string, bigint (satang, counts) a safe integer, an array of them safe integers, numeric a string.
 */
function parserOf(type: number): ((text: string) => unknown) | undefined {
  switch (type) {
    case builtins.DATE:
      return (text) => text;
    case builtins.INT8:
      return safeInteger;
    case int8Array:
      return safeIntegers;
    case builtins.TIMESTAMPTZ:
      return instantOf;
    default:
      return undefined;
  }
}

/** The driver's list of types names no arrays. */
const int8Array = 1016;

/** `{1,NULL}`: amounts of money, of which one may be absent. */
function safeIntegers(text: string): (number | null)[] {
  return text
    .slice(1, -1)
    .split(',')
    .filter((one) => one !== '')
    .map((one) => (one === 'NULL' ? null : safeInteger(one)));
}

function safeInteger(text: string): number {
  const number = Number(text);
  if (!Number.isSafeInteger(number)) throw new RangeError(`${text} is beyond a safe integer`);
  return number;
}

/** `2024-04-23 09:00:00.123+07` → ISO 8601 in UTC. */
function instantOf(text: string): string {
  return new Date(text.replace(' ', 'T').replace(/([+-]\d\d)$/, '$1:00')).toISOString();
}

/** How long a request waits for a connection, in milliseconds, before it is told to come back. */
const patience = 10_000;

/**
 * Connections as the application's role. `onError` hears of each that breaks, idle or in the middle of a transaction
 * (whose statement then fails too).
 */
export function openPool(url: string, onError: (error: Error) => void, size = 20): pg.Pool {
  const getTypeParser: pg.CustomTypesConfig['getTypeParser'] = (type, format) =>
    parserOf(type) ?? pg.types.getTypeParser(type, format);
  const options = {
    connectionString: url,
    max: size,
    connectionTimeoutMillis: patience,
    types: { getTypeParser },
    // Statements are sent while earlier ones are under way: PostgreSQL answers them in order.
    pipeline: true,
    stream: () => new GatheringSocket(),
    onConnect: allowPreparing,
  };
  const pool = new pg.Pool(options);
  // Without a listener of its own, a connection that breaks between two statements takes the process down.
  pool.on('connect', (client) => client.on('error', onError));
  // The pool repeats what an idle connection said.
  pool.on('error', () => undefined);
  return pool;
}
