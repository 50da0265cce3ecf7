import pg from 'pg';
import { backupFailure } from './messages.ts';

/** What PostgreSQL says at the end of a copy, for the copy. */
export interface Ended {
  /** To be written as `backup_label`: without it PostgreSQL would open the copy as if it were whole. */
  readonly label: string;
  /** Names of the log's segments from start to end, oldest first: 24 hex digits each. */
  readonly segments: readonly string[];
  /** Bytes of every segment. */
  readonly segmentBytes: number;
  /** ISO 8601 in UTC. */
  readonly at: string;
}

/** A running server that expects its files to be copied. */
export interface OnlineCopy {
  readonly client: pg.Client;
  /** Call it when the files are copied, and copy the segments before `close`. */
  end(): Promise<Ended>;
  /** Also gives the copy up, when it has not ended. */
  close(): Promise<void>;
}

/**
 * Tells the server that its files are about to be copied. `url` is the owner's.
 *
 * Every segment of the log from now on stays until `close`: a temporary replication slot that reserves at once
 * holds them by PostgreSQL's own accounting. `wal_keep_size` would be a guess, and copying `pg_wal` after the end
 * alone could come too late when a checkpoint falls into a long copy. The slot and the copy end with the session,
 * so that a killed back-up leaves nothing behind.
 */
export async function startOnline(url: string): Promise<OnlineCopy> {
  const client = new pg.Client({ connectionString: url });
  // The error comes again with the next query; without a listener it would take the process down.
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query(
      `select pg_create_physical_replication_slot('tidtam_backup_' || pg_backend_pid(),
         immediately_reserve => true, temporary => true)`,
    );
    const { rows } = await client.query<{ lsn: string }>(
      `select pg_backup_start('tidtam backup', fast => true)::text as lsn`,
    );
    const start = rows[0]?.lsn ?? '';
    return { client, end: () => end(client, start), close: () => client.end() };
  } catch (error) {
    await client.end().catch(() => undefined);
    throw error;
  }
}

async function end(client: pg.Client, start: string): Promise<Ended> {
  const { rows } = await client.query<{ lsn: string; label: string; map: string; at: string }>(
    `select lsn::text, labelfile as label, coalesce(spcmapfile, '') as map,
            to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at
     from pg_backup_stop(wait_for_archive => false)`,
  );
  const [stopped] = rows;
  if (stopped === undefined) throw new Error('pg_backup_stop said nothing');
  const { lsn, label, map, at } = stopped;
  if (map.trim() !== '') throw backupFailure('outside_cluster', { path: map.trim() });
  return { label, at, ...(await segmentsBetween(client, start, lsn)) };
}

/** The stop switched to a new segment, so that the last of these is complete. */
async function segmentsBetween(
  client: pg.Client,
  start: string,
  stop: string,
): Promise<Pick<Ended, 'segments' | 'segmentBytes'>> {
  const { rows } = await client.query<{ name: string; bytes: number }>(
    `with log as (select setting::numeric as bytes from pg_settings where name = 'wal_segment_size')
     select pg_walfile_name('0/0'::pg_lsn + (n * bytes + 1)) as name, bytes::int as bytes
     from log, generate_series(floor(($1::pg_lsn - '0/0'::pg_lsn) / bytes),
                               floor(($2::pg_lsn - '0/0'::pg_lsn - 1) / bytes)) as n
     order by n`,
    [start, stop],
  );
  return { segments: rows.map((row) => row.name), segmentBytes: rows[0]?.bytes ?? 0 };
}
