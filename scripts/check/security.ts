import { readFile } from 'node:fs/promises';
import type { Fault } from './rooms.ts';

const file = 'docs/security.md';
const states = ['met', 'office', 'not applicable', 'not met'] as const;
type State = (typeof states)[number];

/** One row of the tables: requirement or requirements, own words for them, state, how, test. */
interface Row {
  readonly line: number;
  readonly numbers: string;
  readonly state: string;
  readonly test: string;
}

/** `null` when docs/security.md answers each requirement once, and every test that it names is there. */
export async function securityFaults(): Promise<readonly Fault[]> {
  const [text, list] = await Promise.all([
    readFile(file, 'utf8'),
    readFile(new URL('./asvs-5.0.0.txt', import.meta.url), 'utf8'),
  ]);
  return faultsIn(text, numbersIn(list), (path) => readFile(path, 'utf8').catch(() => null));
}

/** The numbers of `asvs-5.0.0.txt`, in the order of the standard. */
export function numbersIn(list: string): readonly string[] {
  return list.replace(/^#.*$/gm, '').split(/\s+/).filter(Boolean);
}

/**
 * What is wrong with the document, given the `wanted` numbers in their order; `read` answers a source file's text, or
 * `null` where there is none.
 */
export async function faultsIn(
  text: string,
  wanted: readonly string[],
  read: (path: string) => Promise<string | null>,
): Promise<readonly Fault[]> {
  const rows = rowsIn(text);
  const tests = await Promise.all(rows.map(async (row) => testFaults(row, read)));
  return [
    ...numberFaults(rows, wanted),
    ...stateFaults(rows, wanted, text),
    ...listFaults(rows, wanted, text),
    ...tests.flat(),
  ];
}

function rowsIn(text: string): readonly Row[] {
  return text.split('\n').flatMap((line, at) => {
    const cells = line.split('|').map((cell) => cell.trim());
    const [, numbers = '', , state = '', , test = ''] = cells;
    return cells.length === 7 && /^\d/.test(numbers) ? [{ line: at + 1, numbers, state, test }] : [];
  });
}

function numberFaults(rows: readonly Row[], wanted: readonly string[]): readonly Fault[] {
  const faults: Fault[] = [];
  const seen = new Set<string>();
  for (const { line, numbers } of rows) {
    for (const number of numbersOf(numbers, wanted)) {
      if (!wanted.includes(number)) {
        faults.push({ file, line, message: `${number} is no requirement of level 1 or 2` });
      } else if (seen.has(number)) faults.push({ file, line, message: `${number} is answered twice` });
      seen.add(number);
    }
  }
  const missing = wanted.filter((number) => !seen.has(number));
  return missing.length === 0
    ? faults
    : [...faults, { file, line: 1, message: `no answer for ${missing.join(', ')}` }];
}

/** `1.1.1, 1.2.4–1.2.6`: from one to another are all of the list between them. */
function numbersOf(cell: string, wanted: readonly string[]): readonly string[] {
  return cell.split(', ').flatMap((part) => {
    const [from = '', to] = part.split('–');
    if (to === undefined) return [from];
    const [first, last] = [wanted.indexOf(from), wanted.indexOf(to)];
    return first < 0 || last < first ? [part] : wanted.slice(first, last + 1);
  });
}

function stateFaults(rows: readonly Row[], wanted: readonly string[], text: string): readonly Fault[] {
  const counts = new Map<State, number>(states.map((state) => [state, 0]));
  const faults: Fault[] = [];
  for (const { line, numbers, state } of rows) {
    const known = states.find((one) => one === state);
    if (known === undefined)
      faults.push({ file, line, message: `“${state}” is none of ${states.join(', ')}` });
    else counts.set(known, (counts.get(known) ?? 0) + numbersOf(numbers, wanted).length);
  }
  const sum = `Of ${wanted.length}: ${states.map((state) => `${counts.get(state)} ${state}`).join(', ')}.`;
  if (!text.includes(sum)) faults.push({ file, line: 1, message: `its sum should say: ${sum}` });
  return faults;
}

/** What is not met stands in the list of it, with what to do, and nothing else does. */
function listFaults(rows: readonly Row[], wanted: readonly string[], text: string): readonly Fault[] {
  const [, list = ''] = /^## Not met$(.*?)^## /ms.exec(text) ?? [];
  const listed = [...list.matchAll(/^\| *(\d[^|]*?) *\|/gm)].flatMap(([, cell = '']) =>
    numbersOf(cell, wanted),
  );
  const unmet = rows
    .filter(({ state }) => state === 'not met')
    .flatMap(({ numbers }) => numbersOf(numbers, wanted));
  const differing = [
    ...unmet.filter((number) => !listed.includes(number)),
    ...listed.filter((number) => !unmet.includes(number)),
  ];
  return differing.map((number) => ({
    file,
    line: 1,
    message: `${number} is not met in one place and not so in the other`,
  }));
}

/** `http: “title”, “other”; e2e/theme: “title”`, or what begins with a dash and says why there is none. */
async function testFaults(
  { line, test }: Row,
  read: (path: string) => Promise<string | null>,
): Promise<readonly Fault[]> {
  const faults: Fault[] = [];
  for (const part of test.split('; ')) {
    if (/^— \S/.test(part)) continue;
    const [, name, fragments] = /^([\w/.-]+): (“[^”]+”(?:, “[^”]+”)*)$/.exec(part) ?? [];
    if (name === undefined || fragments === undefined) {
      faults.push({ file, line, message: `“${part}” names no test, and does not say why there is none` });
      continue;
    }
    const path = `${name.includes('/') ? name : `apps/server/test/${name}`}.test.ts`;
    const source = await read(path);
    if (source === null) {
      faults.push({ file, line, message: `there is no ${path}` });
      continue;
    }
    const titles = [...source.matchAll(/\btest(?:\.\w+)?\(\s*(['"`])((?:(?!\1)[^\\]|\\.)*)\1/gs)].map(
      ([, , title = '']) => title,
    );
    for (const [, fragment = ''] of fragments.matchAll(/“([^”]+)”/g)) {
      if (titles.some((title) => title.includes(fragment))) continue;
      faults.push({ file, line, message: `no test of ${path} is called “${fragment}”` });
    }
  }
  return faults;
}
