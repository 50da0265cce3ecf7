import { access, chmod, constants, mkdir } from 'node:fs/promises';
import { dirname, isAbsolute, join, resolve } from 'node:path';
import { processFailure } from './messages.ts';

/** The demonstration's data never mixes with the real record: each has a folder of its own. */
export type DataKind = 'demonstration' | 'record';

/** Where one of the two keeps everything. */
export interface DataFolder {
  readonly kind: DataKind;
  readonly path: string;
  /** Evidence, packs and uploads, by SHA-256. */
  readonly files: string;
  readonly logs: string;
}

/** The folder that holds both when TIDTAM_DATA does not name one; outside of the program's own folder. */
export function usualDataRoot(
  environment: Readonly<Record<string, string | undefined>>,
  user: { readonly home: string; readonly root: boolean; readonly platform: NodeJS.Platform },
): string {
  if (user.root) return '/var/lib/tidtam/data';
  if (user.platform === 'darwin') return join(user.home, 'Library', 'Application Support', 'Tidtam');
  const shared = environment.XDG_DATA_HOME;
  // The XDG specification has relative values ignored.
  const parent = shared !== undefined && isAbsolute(shared) ? shared : join(user.home, '.local', 'share');
  return join(parent, 'tidtam');
}

/** Makes the folder of `kind` below `root`, private to this user. Throws `folder_not_writable`. */
export async function openDataFolder(root: string, kind: DataKind): Promise<DataFolder> {
  const path = resolve(root, kind);
  const folder: DataFolder = { kind, path, files: join(path, 'files'), logs: join(path, 'logs') };
  // Root lends PostgreSQL to another account, which passes through here; what lies inside stays private.
  const mode = process.getuid?.() === 0 ? 0o711 : 0o700;
  try {
    await makeFolder(path, mode);
    for (const inner of [folder.files, folder.logs]) await makeFolder(inner, 0o700);
    await chmod(path, mode);
    await access(path, constants.W_OK | constants.X_OK);
  } catch (cause) {
    throw folderFailure(path, cause);
  }
  return folder;
}

/**
 * Makes a folder with those above it. Not mkdir's own `recursive`: where a file system refuses with ENOENT what it
 * does not let be made (/proc), Node 24 tries for ever.
 */
async function makeFolder(path: string, mode: number): Promise<void> {
  try {
    await mkdir(path, { mode });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'EEXIST') return;
    if (code !== 'ENOENT' || (await exists(dirname(path)))) throw error;
    await makeFolder(dirname(path), mode);
    await makeFolder(path, mode);
  }
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

function folderFailure(folder: string, cause: unknown): Error {
  const code = (cause as NodeJS.ErrnoException).code;
  if (code === 'ENOSPC' || code === 'EDQUOT')
    return processFailure('disk_full', { path: ` (${folder})` }, cause);
  return processFailure('folder_not_writable', { folder }, cause);
}
