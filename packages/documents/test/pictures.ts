import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import { inFolder } from './calculating.ts';

/** A page as poppler draws it: grey, 0 black to 255 white, row by row. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly greys: Uint8Array;
}

/** Dots per inch at which a tone mark of running text is still two dots wide. */
const resolution = 80;

/** The pages of a PDF. Its typefaces are inside: those of the machine do not matter. */
export function picturesOf(pdf: Uint8Array): readonly Picture[] {
  return inFolder((folder) => {
    const stem = join(folder, 'page');
    const args = ['-r', String(resolution), '-gray', '-png', '-', stem];
    const drawn = spawnSync('/usr/bin/pdftoppm', args, { input: pdf, encoding: 'utf8' });
    assert.equal(drawn.status, 0, `these tests draw PDF with pdftoppm (poppler-utils): ${drawn.stderr}`);
    const files = readdirSync(folder).filter((name) => name.endsWith('.png'));
    return files.sort().map((name) => readPicture(join(folder, name)));
  });
}

export function readPicture(file: string): Picture {
  const { width, height, data } = PNG.sync.read(readFileSync(file));
  const greys = Uint8Array.from({ length: width * height }, (_, at) => sixteenth(data[at * 4] ?? 0));
  return { width, height, greys };
}

/** One of sixteen greys, which are enough to see by and make a file half as large. */
function sixteenth(grey: number): number {
  return Math.round(grey / 17) * 17;
}

export function writePicture(file: string, { width, height, greys }: Picture): void {
  const png = new PNG({ width, height, colorType: 0, inputColorType: 0, inputHasAlpha: false });
  png.data = Buffer.from(greys);
  writeFileSync(
    file,
    PNG.sync.write(png, { colorType: 0, inputColorType: 0, inputHasAlpha: false, deflateLevel: 9 }),
  );
}

/** The side of a tile, in dots, and how much lighter or darker it may be in the mean, of 255. */
const tile = 8;
const tolerated = 6;

/**
 * Where two pictures of a page differ: the tiles whose mean grey does. A letter's edge that is smoothed in another way
 * leaves a tile as dark as it was, a lost mark or a shifted line does not. A page that has turned differs from its corner on.
 */
export function differing(one: Picture, other: Picture): readonly { x: number; y: number; by: number }[] {
  if (one.width !== other.width || one.height !== other.height) return [{ x: 0, y: 0, by: 255 }];
  const found: { x: number; y: number; by: number }[] = [];
  for (let y = 0; y < one.height; y += tile)
    for (let x = 0; x < one.width; x += tile) {
      const by = Math.abs(meanOf(one, x, y) - meanOf(other, x, y));
      if (by > tolerated) found.push({ x, y, by });
    }
  return found;
}

function meanOf({ width, height, greys }: Picture, left: number, top: number): number {
  let sum = 0;
  let count = 0;
  for (let y = top; y < Math.min(top + tile, height); y += 1)
    for (let x = left; x < Math.min(left + tile, width); x += 1) {
      sum += greys[y * width + x] ?? 0;
      count += 1;
    }
  return sum / count;
}

/** The page, pale, with frames around what differs. */
export function differingPicture(picture: Picture, tiles: readonly { x: number; y: number }[]): Picture {
  const { width, height } = picture;
  const greys = picture.greys.map((grey) => 128 + (grey >> 1));
  for (const { x, y } of tiles)
    for (let at = 0; at < tile; at += 1)
      for (const [column, row] of [
        [x + at, y],
        [x + at, y + tile - 1],
        [x, y + at],
        [x + tile - 1, y + at],
      ] as const)
        if (column < width && row < height) greys[row * width + column] = 0;
  return { width, height, greys };
}
