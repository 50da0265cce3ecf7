import { writeFile } from 'node:fs/promises';
import { settingsDocument } from '../apps/server/src/settings/index.ts';

/** `npm run settings`: writes docs/settings.md from the definitions that the program checks. */
await writeFile(new URL('../docs/settings.md', import.meta.url), settingsDocument());
