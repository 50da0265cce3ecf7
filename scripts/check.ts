import { glob, readFile } from 'node:fs/promises';
import { sep } from 'node:path';
import { catalogueFaults } from './check/catalogues.ts';
import { toolFaults } from './check/commands.ts';
import { cycleFaults } from './check/cycles.ts';
import { type Fault, roomFaults } from './check/rooms.ts';
import { securityFaults } from './check/security.ts';
import { sizeFaults } from './check/sizes.ts';
import { noticesFault } from './notices/document.ts';

/** Answers what is wrong, or `null`. */
type Check = () => Promise<string | null>;

const checks: Readonly<Record<string, Check>> = {
  'format and lint': () => toolFaults('biome', ['check', '--error-on-warnings', '--colors=off']),
  types: () => toolFaults('tsc', ['-p', '.', '--pretty', 'false']),
  'dead code and dependencies': () => toolFaults('knip', ['--no-progress']),
  'imports between rooms': () => overSources(async (file, text) => roomFaults(file, text)),
  'no circles of nouns': circles,
  'file sizes': () => overSources(async (file, text) => sizeFaults(file, text)),
  'catalogues in Thai and English': () => overSources(catalogueFaults, '/src/'),
  'third-party notices': noticesFault,
  'security: each requirement and its test': async () => told(await securityFaults()),
  // Loaded last: the check of catalogues listens to each as it is made.
  'table of permissions': async () => (await import('./permissions/document.ts')).permissionsFault(),
};

const patterns = [
  '{apps,packages}/*/{src,test}/**/*.{ts,tsx}',
  '{bin,scripts,e2e,bench,torture}/**/*.{ts,tsx,mjs}',
];

/** `npm run check`: every check, one line for each that holds, and all that is wrong with the others. */
process.exitCode = await main();

async function main(): Promise<number> {
  const failed: string[] = [];
  for (const [name, check] of Object.entries(checks)) {
    const fault = await check();
    if (fault !== null) failed.push(name);
    process.stdout.write(
      fault === null ? `✓ ${name}\n` : `✗ ${name}\n${fault.replace(/^(?=.)/gm, '    ')}\n`,
    );
  }
  if (failed.length > 0)
    process.stdout.write(
      `\n${failed.length} of ${Object.keys(checks).length} checks failed: ${failed.join(', ')}\n`,
    );
  return failed.length === 0 ? 0 : 1;
}

async function overSources(
  faultsOf: (file: string, text: string) => Promise<readonly Fault[]>,
  within = '',
): Promise<string | null> {
  const faults: Fault[] = [];
  for (const file of await sources()) {
    if (file.includes(within)) faults.push(...(await faultsOf(file, await readFile(file, 'utf8'))));
  }
  return told(faults);
}

async function circles(): Promise<string | null> {
  const files = await sources();
  return told(
    cycleFaults(await Promise.all(files.map(async (file) => ({ file, text: await readFile(file, 'utf8') })))),
  );
}

function told(faults: readonly Fault[]): string | null {
  if (faults.length === 0) return null;
  return faults.map(({ file, line, message }) => `${file}:${line} ${message}`).join('\n');
}

async function sources(): Promise<readonly string[]> {
  const found: string[] = [];
  const exclude = ['**/node_modules/**', '**/fixtures/**', '**/dist/**'];
  for await (const file of glob(patterns, { exclude })) found.push(file.split(sep).join('/'));
  return found.sort();
}
