import { writeFile } from 'node:fs/promises';
import { noticesDocument } from './notices/document.ts';

/** `npm run notices`: writes THIRD-PARTY.md from the installed packages' licence files. */
await writeFile('THIRD-PARTY.md', await noticesDocument('.'));
