/** The pictures of paper that are taken, with the ending that they are given back under. */
export const scanTypes = {
  'application/pdf': 'pdf',
  'image/jpeg': 'jpg',
  'image/png': 'png',
} as const;
export type ScanType = keyof typeof scanTypes;

/** In bytes: a letter of a few pages, photographed or scanned in colour. */
export const scanLimit = 10 * 1024 * 1024;

const beginnings: readonly (readonly [ScanType, readonly number[]])[] = [
  ['application/pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['image/jpeg', [0xff, 0xd8, 0xff]],
  ['image/png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
];

/** What a scan is by its first bytes, whatever its name says; `null` for everything that is not taken. */
export function scanTypeOf(bytes: Uint8Array): ScanType | null {
  const found = beginnings.find(([, beginning]) => beginning.every((byte, at) => bytes[at] === byte));
  return found?.[0] ?? null;
}
