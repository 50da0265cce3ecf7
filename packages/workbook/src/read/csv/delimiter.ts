const candidates = [',', '\t', ';', '|'] as const;
export type Delimiter = (typeof candidates)[number];

const recordsLookedAt = 200;

/**
 * The character between fields: the one that cuts most records into one same number of fields. Titles above the
 * table and amounts like 40,000 do not count for it, since they come out uneven.
 */
export function sniffDelimiter(text: string): Delimiter {
  let best: Delimiter = ',';
  let bestScore = 0;
  for (const candidate of candidates) {
    const score = evenness(fieldCounts(text, candidate));
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

/** Fields per record, quotes respected. */
function fieldCounts(text: string, delimiter: Delimiter): readonly number[] {
  const counts: number[] = [];
  let fields = 1;
  let quoted = false;
  let fieldStart = true;
  for (let i = 0; i < text.length && counts.length < recordsLookedAt; i += 1) {
    const character = text[i];
    if (character === '"' && (quoted || fieldStart)) quoted = !quoted;
    else if (!quoted && character === delimiter) fields += 1;
    else if (!quoted && character === '\n') {
      counts.push(fields);
      fields = 1;
    }
    fieldStart = character === delimiter || character === '\n' || (quoted && character === '"');
  }
  return fields > 1 ? [...counts, fields] : counts;
}
