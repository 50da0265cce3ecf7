import pg from 'pg';
import { type DatabaseSetting, systemFailureOf } from './causes.ts';
import { processFailure } from './messages.ts';

const oldest = 150_000;

/**
 * Tries an address of the operator's own server: reached, let in, new enough. Throws a `SystemFailure` that
 * names the setting.
 */
export async function checkServer(url: string, setting: DatabaseSetting): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ number: string; version: string }>(
      `select current_setting('server_version_num') as number, current_setting('server_version') as version`,
    );
    const [found] = rows;
    if (found === undefined || Number(found.number) < oldest) {
      throw processFailure('database_too_old', { setting, found: found?.version ?? '?' });
    }
  } catch (error) {
    throw systemFailureOf(error, setting) ?? unreached(error, setting);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** node-pg reports a time-out, or a stranger that does not speak PostgreSQL, without a code. */
function unreached(error: unknown, setting: DatabaseSetting): Error {
  const detail = error instanceof Error ? error.message : String(error);
  return processFailure('database_unreachable', { setting, detail }, error);
}
