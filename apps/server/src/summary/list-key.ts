import { z } from 'zod';

/**
 * The place of a project in a list: what it is sorted by first, then its agency, first part, the beginning of its title,
 * and its id, which no other has. Written as one word, which an address can hold.
 */
const ListKey = z.tuple([z.int(), z.string(), z.int(), z.string(), z.uuid()]);
export type ListKey = z.infer<typeof ListKey>;

export function writeListKey(key: ListKey): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url');
}

/** `null` for what is none. */
export function readListKey(written: string): ListKey | null {
  try {
    return ListKey.parse(JSON.parse(Buffer.from(written, 'base64url').toString()));
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof z.ZodError) return null;
    throw error;
  }
}
