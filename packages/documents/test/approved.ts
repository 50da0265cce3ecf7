import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { renderLetterPdf } from '../src/letter/render-letter-pdf.ts';
import type { PaperOptions } from '../src/paper.ts';
import { renderPdf } from '../src/pdf/render-pdf.ts';
import { buildLetterModel } from './letter-model.ts';
import { buildPackModel } from './pack-model.ts';
import { type Picture, picturesOf, readPicture, writePicture } from './pictures.ts';

const thai: PaperOptions = { language: 'th', digits: 'thai' };
const english: PaperOptions = { language: 'en', digits: 'arabic' };

/** Papers of which some pages' pictures are approved, counted from 1: each kind of page, few of each. */
const watched: Readonly<Record<string, { pages: readonly number[]; render: () => Promise<Uint8Array> }>> = {
  'paper-th': { pages: [1, 2, 3, 4, 8, 11], render: () => renderPdf(buildPackModel(), thai) },
  'paper-en': { pages: [3, 10], render: () => renderPdf(buildPackModel(), english) },
  'letter-th': { pages: [1], render: () => renderLetterPdf(buildLetterModel(), thai) },
};

/** Where the approved pictures are, and where a test leaves what differs from them. */
const folders = {
  approved: fileURLToPath(new URL('pictures/approved', import.meta.url)),
  differing: fileURLToPath(new URL('pictures/differing', import.meta.url)),
} as const;

export const paperNames = Object.keys(watched);

/** The watched pages of a paper as they are drawn today, by the names that their pictures have. */
export async function drawnToday(paper: string): Promise<ReadonlyMap<string, Picture>> {
  const { pages, render } = watched[paper] ?? {};
  if (pages === undefined || render === undefined) throw new Error(`no pages of ${paper} are watched`);
  const drawn = picturesOf(await render());
  return new Map(
    pages.map((page) => {
      const picture = drawn[page - 1];
      if (picture === undefined) throw new Error(`${paper} has no page ${page}`);
      return [`${paper}-${page}.png`, picture];
    }),
  );
}

export function approvedPicture(name: string): Picture | null {
  const file = join(folders.approved, name);
  return existsSync(file) ? readPicture(file) : null;
}

/** Makes what is drawn today what is approved. */
export async function approveAll(): Promise<readonly string[]> {
  rmSync(folders.approved, { recursive: true, force: true });
  mkdirSync(folders.approved, { recursive: true });
  for (const paper of paperNames)
    for (const [name, picture] of await drawnToday(paper))
      writePicture(join(folders.approved, name), picture);
  return readdirSync(folders.approved);
}

/** Leaves pictures for a person to look at; answers where. */
export function leaveForLooking(pictures: Readonly<Record<string, Picture>>): string {
  mkdirSync(folders.differing, { recursive: true });
  for (const [name, picture] of Object.entries(pictures))
    writePicture(join(folders.differing, name), picture);
  return folders.differing;
}
