import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The folder of the program: what a clone or an archive unpacks to. */
export const programFolder = fileURLToPath(new URL('../../../../', import.meta.url));

/** Of the root package.json: shown on pages and papers, and compared with a running server's. */
export const programVersion: string = versionOf(readFileSync(`${programFolder}package.json`, 'utf8'));

function versionOf(text: string): string {
  const { version } = JSON.parse(text) as { version: string };
  return version;
}
