import type { AgencyPlace, CommandContext, InsertRow } from '../write/index.ts';
import type { SaltedText } from './commitment.ts';

/** A text under a salt of its own; none where there is no text. */
export function saltText(
  context: Pick<CommandContext, 'newSalt'>,
  field: string,
  value: string | null,
): readonly SaltedText[] {
  return value === null ? [] : [{ field, value, salt: context.newSalt() }];
}

/** The rows of `report_text`, the one table whose rows can be erased, for the texts of a version or event. */
export function textRows(
  { agencyId, province }: AgencyPlace,
  subject: string,
  texts: readonly SaltedText[],
): readonly InsertRow[] {
  return texts.map(({ field, value, salt }) => ({
    agency_id: agencyId,
    version_id: subject,
    field,
    province_code: province,
    value,
    salt: `\\x${salt.toString('hex')}`,
  }));
}
