import type { CommandContext, InsertRow } from '../write/index.ts';
import type { LedgerEntry } from './append.ts';
import type { SaltedText } from './commitment.ts';

/** A text under a salt of its own; none where there is no text. */
export function saltText(
  context: Pick<CommandContext, 'newSalt'>,
  field: string,
  value: string | null,
): readonly SaltedText[] {
  return value === null ? [] : [{ field, value, salt: context.newSalt() }];
}

/**
 * The row of `report_text`, the one table whose rows can be erased, with the texts of an entry; none where it has none.
 * Each text has a salt of its own, so that one is erased without the others.
 */
export function textRow({ agencyId, province, kind, subject, texts }: LedgerEntry): readonly InsertRow[] {
  if (texts.length === 0) return [];
  return [
    {
      agency_id: agencyId,
      version_id: subject,
      kind,
      province_code: province,
      texts: Object.fromEntries(texts.map(({ field, value }) => [field, value])),
      salts: Object.fromEntries(texts.map(({ field, salt }) => [field, salt.toString('hex')])),
    },
  ];
}
