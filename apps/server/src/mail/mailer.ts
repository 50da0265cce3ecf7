import sql from 'sql-template-tag';
import type { Log } from '../log/index.ts';
import { accountAccess, inTransaction, type Transaction } from '../storage/index.ts';
import { later, type Runtime } from '../write/index.ts';
import { type Outcome, type Smtp, send } from './send.ts';

/** Sends the letters that wait, one after the other, until it is closed. */
export interface Mailer {
  /** Looks at once whether something waits; resolves when each letter that was due has been tried. Never rejects. */
  wake(): Promise<void>;
  /** Waits for the sending that is under way. */
  close(): Promise<void>;
}

interface Waiting {
  readonly id: string;
  readonly recipient: string;
  readonly subject: string;
  readonly body: string;
  readonly failures: number;
}

const lookEvery = 5_000;
const longestDelay = 3_600;
/** A sending that a crash cut off is tried again after this. */
const unclearDelay = 120;
/** Sendings of unknown outcome: the first, and one repeat. */
const mostUnclear = 2;

/**
 * `before` runs ahead of each look: what it writes is seen. A letter counts as sent with unknown outcome before it goes
 * over, so that a crash leads to one repeat with the same Message-ID and to no second.
 */
export function startMailer({
  runtime,
  smtp,
  log,
  before,
}: {
  readonly runtime: Runtime;
  readonly smtp: Smtp;
  readonly log: Log;
  before(): Promise<void>;
}): Mailer {
  let isOver = false;
  let running: Promise<void> = Promise.resolve();
  let isComing = false;

  async function look(): Promise<void> {
    isComing = false;
    try {
      await before();
      while (!isOver && (await sendNext(runtime, smtp, log)));
    } catch (error) {
      log.warn({ err: error }, 'letters wait');
    }
  }

  function wake(): Promise<void> {
    if (!isOver && !isComing) {
      isComing = true;
      running = running.then(look);
    }
    return running;
  }

  const timer = setInterval(() => void wake(), lookEvery);
  timer.unref();
  void wake();
  return {
    wake,
    async close() {
      isOver = true;
      clearInterval(timer);
      await running;
    },
  };
}

async function sendNext(runtime: Runtime, smtp: Smtp, log: Log): Promise<boolean> {
  const letter = await inTransaction(runtime.pool, accountAccess, async (transaction) => {
    await dropLate(transaction, runtime.now(), log);
    return claim(transaction, runtime.now());
  });
  if (letter === null) return false;
  const outcome = await send(smtp, letter);
  if (outcome.is !== 'taken')
    log.warn({ mail: letter.id, outcome: outcome.is, why: outcome.why }, 'a letter was not sent');
  await inTransaction(runtime.pool, accountAccess, (transaction) =>
    settle(transaction, letter, outcome, runtime.now()),
  );
  return true;
}

/** Letters that need not be sent any more, and those that may have arrived twice already. */
async function dropLate(transaction: Transaction, at: string, log: Log): Promise<void> {
  const dropped = await transaction.rows<{ id: string }>(
    sql`delete from mail where expires_at <= ${at} or (unclear >= ${mostUnclear} and next_at <= ${at}) returning id`,
  );
  for (const { id } of dropped) log.warn({ mail: id }, 'a letter is not sent any more');
}

/** Takes the next letter, and counts it as of unknown outcome before it goes over. */
async function claim(transaction: Transaction, at: string): Promise<Waiting | null> {
  const [letter] = await transaction.rows<Waiting>(
    sql`update mail set unclear = unclear + 1, next_at = ${later(at, unclearDelay)}
        where id = (select id from mail where next_at <= ${at} order by next_at, id limit 1 for update skip locked)
        returning id, recipient, subject, body, failures`,
  );
  return letter ?? null;
}

async function settle(
  transaction: Transaction,
  { id, failures }: Waiting,
  { is }: Outcome,
  at: string,
): Promise<void> {
  if (is === 'unclear') return;
  if (is === 'not_now') {
    const delay = Math.min(30 * 2 ** Math.min(failures, 20), longestDelay);
    await transaction.rows(
      sql`update mail set unclear = unclear - 1, failures = failures + 1, next_at = ${later(at, delay)} where id = ${id}`,
    );
    return;
  }
  await transaction.rows(sql`delete from mail where id = ${id}`);
}
