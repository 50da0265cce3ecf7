import { createHash } from 'node:crypto';
import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pagesFolder } from '../http/index.ts';
import { programFolder } from '../program/index.ts';
import { compressPages } from './compress-pages.ts';

/** What the pages are built from. */
const sources = ['apps/web', 'packages/domain/src', 'package-lock.json'];
const stamp = 'built-from';

/**
 * Builds the pages when their sources are not those of the last build; `onBuild` is told first. Built beside the old
 * ones and put in their place whole, so that nobody is served half a build.
 */
export async function buildPages(onBuild: () => void): Promise<void> {
  const wanted = await hashOfSources();
  if ((await builtFrom()) === wanted) return;
  onBuild();
  const { build } = await import('vite');
  const fresh = `${pagesFolder}.${process.pid}`;
  await build({ root: join(programFolder, 'apps/web'), build: { outDir: fresh }, logLevel: 'error' });
  await compressPages(fresh);
  await writeFile(join(fresh, stamp), wanted);
  await rm(pagesFolder, { recursive: true, force: true });
  await rename(fresh, pagesFolder);
}

async function builtFrom(): Promise<string | null> {
  try {
    return await readFile(join(pagesFolder, stamp), 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

async function hashOfSources(): Promise<string> {
  const hash = createHash('sha256');
  for (const source of sources) {
    for (const path of await filesUnder(join(programFolder, source))) {
      hash
        .update(path.slice(programFolder.length))
        .update('\0')
        .update(await readFile(path));
    }
  }
  return hash.digest('hex');
}

async function filesUnder(path: string): Promise<readonly string[]> {
  if (path.endsWith('.json')) return [path];
  const entries = await readdir(path, { withFileTypes: true });
  const found: string[] = [];
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.name.startsWith('dist') || entry.name === 'node_modules') continue;
    const inner = join(path, entry.name);
    found.push(...(entry.isDirectory() ? await filesUnder(inner) : [inner]));
  }
  return found;
}
