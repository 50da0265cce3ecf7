import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseReference, type Reference, referenceFiles } from '@tidtam/domain/reference';

/** Reads and checks all of `data/`. What is wrong with it is a broken installation, not a person's input: it throws. */
export async function readReference(folder: string): Promise<Reference> {
  const texts = await Promise.all(
    referenceFiles.map(async (name) => [name, await readFile(join(folder, name), 'utf8')] as const),
  );
  const parsed = parseReference(Object.fromEntries(texts));
  if (parsed.kind === 'whole') return parsed.reference;
  const said = parsed.problems
    .slice(0, 20)
    .map(({ file, row, message }) => `data/${file} ${row ?? ''} ${message.en}`);
  throw new Error(said.join('\n'));
}
