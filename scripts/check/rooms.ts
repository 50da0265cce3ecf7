import { dirname, join, normalize } from 'node:path/posix';

/** One thing that breaks a rule, where. */
export interface Fault {
  readonly file: string;
  readonly line: number;
  readonly message: string;
}

/** Which rooms each room may import; imports run one way. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  'packages/domain': [],
  'packages/workbook': ['@tidtam/domain'],
  'packages/documents': ['@tidtam/domain'],
  'packages/charts': ['@tidtam/domain'],
  'apps/server': ['@tidtam/domain', '@tidtam/workbook', '@tidtam/documents', '@tidtam/charts'],
  'apps/web': ['@tidtam/domain'],
};

/** Rooms whose folders are nouns, each reached through its index.ts alone. */
const roomsOfNouns = ['packages/domain', 'apps/server'];

/** What would make the domain depend on where and when it runs. */
const impure: readonly (readonly [RegExp, string])[] = [
  [/\bDate\.now\(|\bnew Date\(\)|\bperformance\.now\(/, 'the domain knows no clock: pass the time in'],
  [/\bMath\.random\(|\bcrypto\.(randomUUID|getRandomValues)\(/, 'the domain knows no chance: pass the id in'],
  [/\bprocess\.(env|argv|cwd)\b/, 'the domain knows no environment: pass the value in'],
];

/** Checks one source file, `file` relative to the repository with forward slashes. */
export function roomFaults(file: string, text: string): readonly Fault[] {
  const room = Object.keys(mayImport).find((name) => file.startsWith(`${name}/`));
  if (room === undefined) return [];
  const source = withoutComments(text);
  const faults = importsOf(source).flatMap(({ specifier, line }) =>
    importFaults(room, file, specifier).map((message) => ({ file, line, message })),
  );
  return room === 'packages/domain' && isSource(file) ? [...faults, ...impurities(file, source)] : faults;
}

function importFaults(room: string, file: string, specifier: string): readonly string[] {
  if (specifier.startsWith('@tidtam/')) {
    // A test may use its own package as others do.
    const own = room.replace(/^\w+/, '@tidtam');
    const asOthers = !isSource(file) && (specifier === own || specifier.startsWith(`${own}/`));
    return asOthers ? [] : packageFaults(room, specifier);
  }
  if (specifier.startsWith('node:') && room === 'packages/domain' && isSource(file)) {
    return ['the domain is pure and runs in browsers: no node: imports'];
  }
  if (!specifier.startsWith('.')) return [];
  const target = normalize(join(dirname(file), specifier));
  if (!target.startsWith(`${room}/`)) return [`${specifier} leaves ${room}: import the package by its name`];
  return isSource(file) && roomsOfNouns.includes(room) ? nounFaults(room, file, target) : [];
}

function packageFaults(room: string, specifier: string): readonly string[] {
  const allowed = mayImport[room] ?? [];
  if (allowed.some((name) => specifier === name || specifier.startsWith(`${name}/`))) return [];
  const only = allowed.length === 0 ? 'no other package' : allowed.join(', ');
  return [`${room} may import ${only}, not ${specifier}`];
}

function nounFaults(room: string, file: string, target: string): readonly string[] {
  const noun = nounOf(room, target);
  if (noun === null || noun === nounOf(room, file)) return [];
  const door = `${room}/src/${noun}/index.ts`;
  return target === door ? [] : [`reach ${noun} through its index.ts, not ${target.slice(room.length + 5)}`];
}

/** The other nouns of its room that a source file imports, as folders. */
export function nounImports(
  file: string,
  text: string,
): readonly { readonly from: string; readonly to: string; readonly line: number }[] {
  const room = roomsOfNouns.find((name) => file.startsWith(`${name}/`));
  const own = room === undefined || !isSource(file) ? null : nounOf(room, file);
  if (room === undefined || own === null) return [];
  return importsOf(withoutComments(text)).flatMap(({ specifier, line }) => {
    if (!specifier.startsWith('.')) return [];
    const target = normalize(join(dirname(file), specifier));
    const noun = target.startsWith(`${room}/src/`) ? nounOf(room, target) : null;
    return noun === null || noun === own
      ? []
      : [{ from: `${room}/src/${own}`, to: `${room}/src/${noun}`, line }];
  });
}

/** The folder below src, or `null` for a file that lies in src itself. */
function nounOf(room: string, file: string): string | null {
  const [first, ...deeper] = file.slice(`${room}/src/`.length).split('/');
  return deeper.length === 0 ? null : (first ?? null);
}

function isSource(file: string): boolean {
  return /^\w+\/\w+\/src\//.test(file);
}

function impurities(file: string, source: string): readonly Fault[] {
  return source
    .split('\n')
    .flatMap((text, index) =>
      impure
        .filter(([pattern]) => pattern.test(text))
        .map(([, message]) => ({ file, line: index + 1, message })),
    );
}

const importPattern = /(?:\bfrom\s*|\bimport\s*\(?\s*|\bimport\.meta\.resolve\(\s*)(['"])([^'"\n]+)\1/g;

function importsOf(source: string): readonly { readonly specifier: string; readonly line: number }[] {
  return [...source.matchAll(importPattern)].map((match) => ({
    specifier: match[2] ?? '',
    line: source.slice(0, match.index).split('\n').length,
  }));
}

/** Comments blanked out, lines kept: prose may speak of imports and clocks. */
function withoutComments(text: string): string {
  return text
    .replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ' '))
    .replace(/(^|\s)\/\/.*$/gm, '$1');
}
