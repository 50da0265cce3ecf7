import { formatInstant } from '../calendar/index.ts';
import type { ImportListed } from '../import/index.ts';
import type { Language } from '../message/index.ts';
import { roundName } from '../round/index.ts';
import { count, text } from './column.ts';
import { tableMessages } from './messages.ts';
import type { Table } from './table.ts';

/** The newest files that came in, whatever became of them. `names` are agencies' names by their codes. */
export function importTable(
  imports: readonly Omit<ImportListed, 'busy'>[],
  names: ReadonlyMap<string, string>,
  language: Language,
): Table {
  const say = (key: keyof typeof tableMessages.texts) => tableMessages.tell(language, key);
  return {
    title: say('imports'),
    columns: [
      text(say('source')),
      text(say('import_state')),
      count(say('errors')),
      count(say('warnings')),
      text(say('agency')),
      text(say('province_code')),
      text(say('round')),
      text(say('received_at')),
      text(say('received_by')),
    ],
    rows: imports.map((one) => [
      one.file,
      say(`import_${one.state}`),
      one.errors,
      one.warnings,
      one.agencies.map((code) => names.get(code) ?? code).join(', ') || null,
      one.province,
      one.round === null ? null : roundName(one.round, language),
      formatInstant(one.createdAt, language),
      one.createdBy,
    ]),
  };
}
