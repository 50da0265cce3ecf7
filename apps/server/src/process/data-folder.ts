import { access, chmod, constants } from 'node:fs/promises';
import { isAbsolute, join, resolve } from 'node:path';
import { folderFailure, makeFolder } from './writable-folder.ts';

/** The demonstration's data never mixes with the real record: each has a folder of its own. */
export type DataKind = 'demonstration' | 'record';

/** Where one of the two keeps everything. */
export interface DataFolder {
  readonly kind: DataKind;
  readonly path: string;
  /** Evidence, packs and uploads, by SHA-256. */
  readonly files: string;
  readonly logs: string;
  /** What can be made again: compiled code. Not backed up. */
  readonly cache: string;
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
  const inner = (name: string) => join(path, name);
  const folder = { kind, path, files: inner('files'), logs: inner('logs'), cache: inner('cache') };
  // Root lends PostgreSQL to another account, which passes through here; what lies inside stays private.
  const mode = process.getuid?.() === 0 ? 0o711 : 0o700;
  try {
    await makeFolder(path, mode);
    for (const below of [folder.files, folder.logs, folder.cache]) await makeFolder(below, 0o700);
    await chmod(path, mode);
    await access(path, constants.W_OK | constants.X_OK);
  } catch (cause) {
    throw folderFailure(path, cause);
  }
  return folder;
}
