import { SystemFailure } from './failure.ts';
import { processFailure } from './messages.ts';

/** Which of the two addresses was in use when a database failed. */
export type DatabaseSetting = 'TIDTAM_DATABASE_URL' | 'TIDTAM_MIGRATION_URL';

const unreachable = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENETUNREACH'];
const full = ['ENOSPC', 'EDQUOT', '53100'];
const forbidden = ['EACCES', 'EPERM'];
/** SQLSTATE: wrong password, no such role, no such database, no right to connect. */
const refused = ['28P01', '28000', '3D000', '42501'];

/**
 * The failure of the machine that stands behind an error, or `null` when the error is a bug of ours. Errors
 * are told apart by their code, never by their words. `setting` says which address a database error is about.
 */
export function systemFailureOf(error: unknown, setting?: DatabaseSetting): SystemFailure | null {
  if (error instanceof SystemFailure) return error;
  if (!(error instanceof Error)) return null;
  const { code, path, syscall, port } = error as NodeJS.ErrnoException & { port?: number };
  if (code === undefined) return nested(error, setting);
  if (full.includes(code)) return processFailure('disk_full', { path: path ? ` (${path})` : '' }, error);
  if (syscall === 'listen') return listenFailure(code, port ?? 0, error);
  if (setting !== undefined) return databaseFailure(code, setting, error);
  if (code === 'EROFS') return processFailure('folder_not_writable', { folder: path ?? '' }, error);
  if (forbidden.includes(code)) return processFailure('path_forbidden', { path: path ?? '' }, error);
  return null;
}

function listenFailure(code: string, port: number, error: Error): SystemFailure | null {
  // As a string: a port is a name, and ICU would write it 4,800.
  if (code === 'EADDRINUSE') return processFailure('port_taken', { port: String(port) }, error);
  if (code === 'EACCES') return processFailure('port_forbidden', { port: String(port) }, error);
  return null;
}

function databaseFailure(code: string, setting: DatabaseSetting, error: Error): SystemFailure | null {
  if (unreachable.includes(code) || code === 'ENOENT' || code.startsWith('08')) {
    return processFailure('database_unreachable', { setting, detail: code }, error);
  }
  return refused.includes(code) ? processFailure('database_refused', { setting, detail: code }, error) : null;
}

/** A name with several addresses fails with one error per address. */
function nested(error: Error, setting?: DatabaseSetting): SystemFailure | null {
  if (!(error instanceof AggregateError)) return null;
  for (const inner of error.errors) {
    const failure = systemFailureOf(inner, setting);
    if (failure !== null) return failure;
  }
  return null;
}
