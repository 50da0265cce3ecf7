import { access, constants, mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { processFailure } from './messages.ts';

/**
 * Makes a folder with those above it where they are missing, and sees that this user may write in it. Throws
 * `target_not_writable` or `disk_full`.
 */
export async function writableTarget(path: string): Promise<void> {
  try {
    await makeFolder(path, 0o777);
    // With the slash a file is refused as no folder.
    await access(`${path}/`, constants.W_OK | constants.X_OK);
  } catch (cause) {
    throw targetFailure(path, cause);
  }
}

/**
 * Makes a folder with those above it. Not mkdir's own `recursive`: where a file system refuses with ENOENT what it
 * does not let be made (/proc), Node 24 tries for ever. Answers the uppermost folder that it made, if any.
 */
export async function makeFolder(path: string, mode: number): Promise<string | undefined> {
  try {
    await mkdir(path, { mode });
    return path;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'EEXIST') return undefined;
    if (code !== 'ENOENT' || (await exists(dirname(path)))) throw error;
    const first = await makeFolder(dirname(path), mode);
    return (await makeFolder(path, mode)) === undefined ? first : (first ?? path);
  }
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

/** What keeps a data folder, or a file in it, from being written. */
export function folderFailure(folder: string, cause: unknown): Error {
  return diskFull(folder, cause) ?? processFailure('folder_not_writable', { folder }, cause);
}

/** The same of a folder that a command was told to write into. */
export function targetFailure(folder: string, cause: unknown): Error {
  return diskFull(folder, cause) ?? processFailure('target_not_writable', { folder }, cause);
}

function diskFull(folder: string, cause: unknown): Error | null {
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
  const full = code === 'ENOSPC' || code === 'EDQUOT';
  return full ? processFailure('disk_full', { path: ` (${folder})` }, cause) : null;
}
