import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A package that comes with Tidtam, as package-lock.json names it. */
export interface Package {
  readonly name: string;
  readonly version: string;
  /** SPDX, or what the package says instead. */
  readonly licence: string;
  /** Built for one kind of machine: installed on some only. */
  readonly forSomeMachines: boolean;
  readonly path: string;
}

/** The part of package-lock.json that is read here. */
interface Lock {
  readonly packages: Readonly<Record<string, LockEntry>>;
}

interface LockEntry {
  readonly version?: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly link?: boolean;
  readonly optional?: boolean;
  readonly os?: readonly string[];
  readonly cpu?: readonly string[];
}

/** Packages whose manifest says nothing, and what was found by looking. */
const foundByLooking: Readonly<Record<string, string>> = {
  buffers: 'none stated',
};

/** The packages that the product needs when it runs, tools of development left out, each version once. */
export function packagesOf(lockText: string): readonly Package[] {
  const { packages } = JSON.parse(lockText) as Lock;
  const found = new Map<string, Package>();
  for (const [path, entry] of Object.entries(packages)) {
    if (!path.includes('node_modules/') || entry.dev === true || entry.link === true) continue;
    const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
    const version = entry.version ?? '';
    found.set(`${name} ${version}`, {
      name,
      version,
      licence: entry.license ?? foundByLooking[name] ?? 'unknown',
      // What such a package needs in its turn is optional too.
      forSomeMachines: entry.optional === true || entry.os !== undefined || entry.cpu !== undefined,
      path,
    });
  }
  return [...found.values()].sort(byName);
}

/** The text of a package's licence files; empty where it ships none. */
export async function licenceText(root: string, { path }: Package): Promise<string> {
  const names = await readdir(join(root, path));
  const files = names.filter((name) => /^(licen[cs]e|copying|notice)\b/i.test(name)).sort();
  const texts = await Promise.all(
    files.map((name) => readFile(join(root, path, name), 'utf8').catch(() => '')),
  );
  return texts.map((text) => text.replaceAll('\r\n', '\n').trim()).join('\n\n');
}

function byName(one: Package, other: Package): number {
  const [a, b] = [`${one.name} ${one.version}`, `${other.name} ${other.version}`];
  return a < b ? -1 : Number(a > b);
}
