import { glob, stat } from 'node:fs/promises';
import { relative, resolve, sep } from 'node:path';

const patterns = [
  '{apps,packages}/*/test/**/*.test.ts',
  'scripts/**/test/**/*.test.ts',
  'e2e/**/*.test.ts',
  'torture/test/*.test.ts',
];

/** The test files below `paths` (all of them without one), relative to `root`, in order. */
export async function findTests(root: string, paths: readonly string[]): Promise<readonly string[]> {
  const found: string[] = [];
  for await (const file of glob(patterns, { cwd: root, exclude: ['**/node_modules/**'] })) found.push(file);
  const wanted = await Promise.all(paths.map((path) => below(root, path)));
  const chosen = wanted.length === 0 ? found : found.filter((file) => wanted.some((match) => match(file)));
  return [...new Set(chosen.map((file) => file.split(sep).join('/')))].sort();
}

async function below(root: string, path: string): Promise<(file: string) => boolean> {
  const from = relative(root, resolve(root, path));
  const folder = (await stat(resolve(root, path)).catch(() => null))?.isDirectory() ?? false;
  return (file) => file === from || (folder && (from === '' || file.startsWith(`${from}${sep}`)));
}
