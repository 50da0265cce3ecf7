/** One thing that the record holds, beside what the ledger says of it; both as text, `null` where one of them is not. */
export interface Compared {
  readonly id: string;
  readonly stored: string | null;
  readonly recorded: string | null;
}

/** What differs, by the name of its kind and its id; nothing where both say the same. */
export function differencesOf(kind: string, rows: readonly Compared[]): readonly string[] {
  return rows
    .filter(({ stored, recorded }) => stored !== recorded)
    .map((row) => `${kind} ${row.id} ${differenceOf(row)}`);
}

function differenceOf({ stored, recorded }: Compared): string {
  if (recorded === null) return 'has no entry in the ledger';
  if (stored === null) return 'was recorded and is gone';
  return `is not what was recorded: ${stored} ≠ ${recorded}`;
}
