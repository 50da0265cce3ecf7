import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Home } from './home.ts';
import { type Listening, socketPort } from './listening.ts';

/** The configuration's name inside `home.base`. */
export const configurationFile = 'postgresql.conf';

/**
 * Writes the server's configuration: small enough for a laptop, durable, reachable from this machine only.
 * Nothing that a statement holds reaches the log: it may be a person's words. `durable: false` is for
 * throw-away clusters.
 */
export async function writeConfiguration(home: Home, listening: Listening, durable: boolean): Promise<void> {
  const settings: Readonly<Record<string, string | number>> = {
    ...addresses(listening),
    max_connections: durable ? 60 : 150,
    password_encryption: 'scram-sha-256',
    shared_buffers: '64MB',
    work_mem: '8MB',
    maintenance_work_mem: '64MB',
    // What is asked for lies in memory or on a disk without arms: a look-up by index costs little more than reading on.
    random_page_cost: 1.1,
    max_wal_size: '512MB',
    wal_compression: 'pglz',
    timezone: 'Asia/Bangkok',
    client_encoding: 'UTF8',
    ...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
    ...logging(home),
  };
  const lines = Object.entries(settings).map(([name, value]) => `${name} = ${quoted(String(value))}`);
  await writeFile(join(home.base, configurationFile), `${lines.join('\n')}\n`, { mode: 0o644 });
}

function addresses(listening: Listening): Record<string, string | number> {
  if (listening.kind === 'port') {
    return { listen_addresses: '127.0.0.1', port: listening.port, unix_socket_directories: '' };
  }
  // A list of names: the double quotes keep a comma or a space in the folder's name.
  const folder = `"${listening.folder.replaceAll('"', '""')}"`;
  return {
    listen_addresses: '',
    port: socketPort,
    unix_socket_directories: folder,
    unix_socket_permissions: '0700',
  };
}

/** One file per week day, written over a week later. `log` is above `error`: failed statements stay out. */
function logging(home: Home): Record<string, string | number> {
  return {
    logging_collector: 'on',
    log_directory: home.log,
    log_filename: 'postgresql-%a.log',
    log_truncate_on_rotation: 'on',
    log_rotation_age: '1d',
    log_rotation_size: 0,
    log_min_messages: 'log',
    log_error_verbosity: 'terse',
    log_min_error_statement: 'panic',
    log_parameter_max_length_on_error: 0,
    log_checkpoints: 'off',
    log_timezone: 'Asia/Bangkok',
  };
}

function quoted(value: string): string {
  return `'${value.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;
}
