import type { Actor } from '@tidtam/domain/person';
import { mayActOn } from '@tidtam/domain/person';
import { headerKey } from '@tidtam/workbook';
import sql from 'sql-template-tag';
import type { Transaction } from '../storage/index.ts';
import type { OpenDraft } from './import-service.ts';

/**
 * Keeps the column meanings that a person corrected, for the agency's next file with the same table. Not the
 * record: a convenience that can be exported and forgotten.
 */
export async function rememberColumns(
  transaction: Transaction,
  actor: Actor,
  { draft, checked }: OpenDraft,
  at: string,
): Promise<void> {
  const { reading } = checked;
  for (const table of reading.tables) {
    const corrected = draft.corrections.columns[table.id];
    const agency = checked.agencies.find((one) => one.code === table.agency) ?? onlyOne(checked.agencies);
    if (corrected === undefined || agency?.agency == null || reading.province === null) continue;
    if (!mayActOn(actor.acts, agency.agency.id, reading.province)) continue;
    for (const [column, field] of Object.entries(corrected)) {
      const header = table.columns.find((one) => one.column === Number(column))?.header;
      if (header === undefined) continue;
      await transaction.rows(
        sql`insert into remembered_column (agency_id, signature, header, province_code, field, recorded_at, recorded_by)
            values (${agency.agency.id}, ${table.signature}, ${headerKey(header)}, ${reading.province}, ${field},
              ${at}, ${actor.person.id})
            on conflict (agency_id, signature, header)
              do update set field = excluded.field, recorded_at = excluded.recorded_at`,
      );
    }
  }
}

function onlyOne<Item>(items: readonly Item[]): Item | undefined {
  return items.length === 1 ? items[0] : undefined;
}
