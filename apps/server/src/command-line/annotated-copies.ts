import { realpath, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { targetFailure, writableTarget } from '../process/index.ts';
import { WrongUsage } from './exit.ts';
import { commandMessages } from './messages.ts';
import { bothLines } from './terminal.ts';

/** Where the marked copies of a command's files go. */
export interface Copies {
  /** Writes the copy of the command's file `index` (from 0); `null` when it could not be read. */
  write(index: number, bytes: Uint8Array | null): Promise<void>;
}

/**
 * Sees that the copies can be written, before anything is stored: `out` is a folder for several files, or when
 * there is such a folder; else the copy itself. No copy goes over an original or over another copy. Throws
 * {@link WrongUsage} and `target_not_writable`.
 */
export async function copiesFor(out: string, paths: readonly string[]): Promise<Copies> {
  const found = await stat(out).catch(() => null);
  const several = paths.length > 1;
  if (several && found?.isFile()) throw usage('copies_need_folder', out);
  const asFolder = several || (found?.isDirectory() ?? false);
  const targets = asFolder ? namesIn(out, paths) : [resolve(out)];
  const originals = await Promise.all(paths.map(whole));
  for (const target of targets) {
    if (originals.includes(await whole(target))) throw usage('copy_over_source', target);
  }
  await writableTarget(asFolder ? resolve(out) : dirname(resolve(out)));
  return {
    async write(index, bytes) {
      const target = targets[index];
      if (bytes === null || target === undefined) return;
      await writeFile(target, bytes).catch((cause: unknown) => {
        throw targetFailure(dirname(target), cause);
      });
    },
  };
}

/** `report.xlsx`, and `report-2.xlsx` for another file of that name. */
function namesIn(folder: string, paths: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return paths.map((path) => {
    const stem = basename(path, extname(path));
    let name = stem;
    for (let number = 2; taken.has(name.toLowerCase()); number += 1) name = `${stem}-${number}`;
    taken.add(name.toLowerCase());
    return join(resolve(folder), `${name}.xlsx`);
  });
}

/** The path that a path really is, through links; itself where there is nothing yet. */
async function whole(path: string): Promise<string> {
  return realpath(path).catch(() => resolve(path));
}

function usage(key: 'copy_over_source' | 'copies_need_folder', path: string): WrongUsage {
  return new WrongUsage(bothLines(commandMessages.say(key, { path })));
}
