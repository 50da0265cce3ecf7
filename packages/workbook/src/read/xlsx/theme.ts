import { parseXml } from '../xml.ts';
import type { Archive } from '../zip/archive.ts';
import { defaultTheme } from './colours.ts';

/** In the order of the `theme` attribute, which swaps the first two pairs of the theme's own order. */
const order = [
  'lt1',
  'dk1',
  'lt2',
  'dk2',
  'accent1',
  'accent2',
  'accent3',
  'accent4',
  'accent5',
  'accent6',
  'hlink',
  'folHlink',
];

/** The theme's colours by theme index. */
export async function readTheme(archive: Archive, part: string | undefined): Promise<readonly string[]> {
  if (part === undefined || !archive.has(part)) return defaultTheme;
  const found = new Map<string, string>();
  let slot: string | null = null;
  await parseXml(archive.read(part), {
    open(name, { val, lastClr }) {
      if (order.includes(name)) slot = name;
      else if (slot !== null && !found.has(slot)) {
        if (name === 'srgbClr' && val !== undefined) found.set(slot, val.toUpperCase());
        else if (name === 'sysClr' && lastClr !== undefined) found.set(slot, lastClr.toUpperCase());
      }
    },
    close(name) {
      if (name === slot) slot = null;
    },
  });
  return order.map((name, index) => found.get(name) ?? defaultTheme[index] ?? '000000');
}
