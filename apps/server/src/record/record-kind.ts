import pg from 'pg';
import { type DataKind, processFailure } from '../process/index.ts';

/** Marks a database as the demonstration's or the real record's, once; the other kind is refused ever after. */
export async function claimKind(ownerUrl: string, kind: DataKind): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query("insert into record_setting values ('kind', $1) on conflict do nothing", [kind]);
    const { rows } = await client.query<{ value: string }>(
      "select value from record_setting where name = 'kind'",
    );
    const found = rows[0]?.value;
    if (found !== kind) throw processFailure('other_kind', { found: String(found), wanted: kind });
  } finally {
    await client.end();
  }
}
