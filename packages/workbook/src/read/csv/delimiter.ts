const candidates = [',', '\t', ';', '|'] as const;
export type Delimiter = (typeof candidates)[number];

const recordsLookedAt = 200;

/**
 * The character between fields: the one that cuts most records into one same number of fields, with quotes closing
 * where fields end. Titles above the table and amounts like 40,000 do not count for it: they come out uneven.
 */
export function sniffDelimiter(text: string): Delimiter {
  let best: Delimiter = ',';
  let bestScore = 0;
  for (const candidate of candidates) {
    const { counts, misplaced } = fieldCounts(text, candidate);
    const score = evenness(counts) / (1 + misplaced);
    if (score > bestScore) {
      best = candidate;
      bestScore = score;
    }
  }
  return best;
}

/** How many records have the commonest number of fields, more fields weighing a little more. */
function evenness(counts: readonly number[]): number {
  const byCount = new Map<number, number>();
  for (const count of counts) if (count > 1) byCount.set(count, (byCount.get(count) ?? 0) + 1);
  let best = 0;
  for (const [fields, records] of byCount) best = Math.max(best, records * (1 + Math.log2(fields) / 4));
  return best;
}

/** Fields per record, and how many quotes of quoted fields stand where a field does not end. */
function fieldCounts(
  text: string,
  delimiter: Delimiter,
): { readonly counts: readonly number[]; readonly misplaced: number } {
  const counts: number[] = [];
  let fields = 1;
  let misplaced = 0;
  let quoted = false;
  let fieldStart = true;
  for (let i = 0; i < text.length && counts.length < recordsLookedAt; i += 1) {
    const character = text[i];
    const quote = character === '"';
    if (quoted && quote && text[i + 1] === '"') i += 1;
    else if (quoted && quote && endsField(text[i + 1], delimiter)) quoted = false;
    else if (quoted && quote) misplaced += 1;
    else if (quote && fieldStart) quoted = true;
    else if (!quoted && character === delimiter) fields += 1;
    else if (!quoted && character === '\n') {
      counts.push(fields);
      fields = 1;
    }
    fieldStart = !quoted && (character === delimiter || character === '\n');
  }
  return { counts: fields > 1 ? [...counts, fields] : counts, misplaced: misplaced + (quoted ? 1 : 0) };
}

/** Whether what follows a quote ends its field. */
export function endsField(next: string | undefined, delimiter: string): boolean {
  return next === undefined || next === delimiter || next === '\n' || next === '\r';
}
