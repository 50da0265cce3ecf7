import { writeFile } from 'node:fs/promises';
import { permissionsDocument } from './permissions/document.ts';

/** `npm run permissions`: writes docs/permissions.md from the contract. */
await writeFile('docs/permissions.md', permissionsDocument());
