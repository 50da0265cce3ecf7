import type { RoundId } from '@tidtam/domain/round';
import sql from 'sql-template-tag';
import { type LedgerReach, provincesEnteredSince, readLedgerReach } from '../ledger/index.ts';
import type { Transaction } from '../storage/index.ts';
import type { PlaceTotals } from './place-totals.ts';
import { countryTotals, provinceTotals } from './queries.ts';

interface Kept {
  readonly reach: LedgerReach;
  readonly totals: ReadonlyMap<string, PlaceTotals>;
}

/** Few look at more at a time. */
const mostRounds = 4;
/** Leaves of some hundred submissions: past them all is added up anew, as after a large file. */
const mostLeaves = 5_000;

/**
 * The sums of all provinces, for whoever sees the whole country. A province is added up anew when the ledger says that
 * something was stored about it since: whatever moves a roll-up or an obligation is entered in the same transaction,
 * with its province.
 */
export class KeptTotals {
  readonly #rounds = new Map<RoundId, Kept>();

  /** In a repeatable-read transaction of the country's breadth: ledger and sums must be of one snapshot. */
  async read(transaction: Transaction, round: RoundId): Promise<ReadonlyMap<string, PlaceTotals>> {
    const reach = await readLedgerReach(transaction);
    if (reach === null) return countryTotals(transaction, round);
    const kept = this.#rounds.get(round);
    const totals =
      kept !== undefined && isSoonAfter(kept.reach, reach)
        ? await bringUpToDate(transaction, round, kept)
        : await countryTotals(transaction, round);
    this.#keep(round, { reach, totals });
    return totals;
  }

  /** The round that was looked at last stands last. */
  #keep(round: RoundId, kept: Kept): void {
    this.#rounds.delete(round);
    this.#rounds.set(round, kept);
    const [oldest] = this.#rounds.keys();
    if (oldest !== undefined && this.#rounds.size > mostRounds) this.#rounds.delete(oldest);
  }
}

function isSoonAfter(before: LedgerReach, now: LedgerReach): boolean {
  const further = now.leaves - before.leaves;
  return before.server === now.server && further >= 0 && further <= mostLeaves;
}

async function bringUpToDate(transaction: Transaction, round: RoundId, { reach, totals }: Kept) {
  const moved = await provincesEnteredSince(transaction, reach);
  if (moved.length === 0) return totals;
  const anew = await provinceTotals(
    transaction,
    sql`province_code = any (${moved}::text[]) and round_id = ${round}`,
  );
  const others = [...totals].filter(([province]) => !moved.includes(province));
  return new Map([...others, ...anew]);
}
