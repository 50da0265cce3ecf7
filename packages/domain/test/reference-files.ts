import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { parseReference, type Reference, referenceFiles } from '@tidtam/domain/reference';

/** The product's own `data/`, by file name. */
export const dataFiles: Readonly<Record<string, string>> = Object.fromEntries(
  referenceFiles.map((file) => [
    file,
    readFileSync(new URL(`../../../data/${file}`, import.meta.url), 'utf8'),
  ]),
);

export function wholeReference(): Reference {
  const parsed = parseReference(dataFiles);
  assert.equal(parsed.kind, 'whole', JSON.stringify(parsed.kind === 'broken' ? parsed.problems[0] : null));
  if (parsed.kind !== 'whole') throw new Error('data/ is broken');
  return parsed.reference;
}
