import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';

/** Milliseconds of the ids' common time stamp: reference ids do not say when they were made. */
const moment = '019ab3c80000';

/** `node scripts/data/agency-ids.ts`: gives an id to each row of `data/agencies.csv` that has none. */
if (import.meta.main) {
  const file = new URL('../../data/agencies.csv', import.meta.url);
  const before = await readFile(file, 'utf8');
  const after = withAgencyIds(before);
  if (after !== before) await writeFile(file, after);
}

/**
 * The table with an id in every row; ids that stand there stay, whatever the code has become since. The id is the first
 * column, the code the second.
 */
export function withAgencyIds(csv: string): string {
  return csv.replace(/^,([A-Z0-9-]+)(?=,)/gm, (_, code: string) => `${agencyIdFor(code)},${code}`);
}

/** UUIDv7 in form: a fixed moment, and 74 bits that follow from the code, so that two people who add it get the same. */
export function agencyIdFor(code: string): string {
  const hash = createHash('sha256').update(`tidtam agency ${code}`).digest('hex');
  const variant = '89ab'[Number.parseInt(hash.slice(3, 4), 16) % 4];
  return [
    moment.slice(0, 8),
    moment.slice(8),
    `7${hash.slice(0, 3)}`,
    `${variant}${hash.slice(4, 7)}`,
    hash.slice(7, 19),
  ].join('-');
}
