import type { RoundId } from '@tidtam/domain/round';
import type { ProvinceTableName } from '@tidtam/domain/table';
import { addressOf } from '../client.ts';
import { useLanguage, useTexts } from '../shell/language.tsx';
import { summaryMessages } from './messages.ts';
import type { ProvinceSearch } from './search.ts';

/** The table on the page to take away, with what was looked for in it. */
export function TableDownloads({
  province,
  round,
  table,
  search = {},
}: {
  readonly province: string;
  readonly round: RoundId;
  readonly table: ProvinceTableName;
  readonly search?: Omit<ProvinceSearch, 'tab'>;
}) {
  const t = useTexts(summaryMessages);
  const language = useLanguage();
  const { part, status, agency, mark, text } = search;
  const asking = {
    params: { province, round, table },
    query: { language, part, status, agency, mark, text },
  };
  return (
    <p className="row small no-print">
      <span className="soft">{t('take_table')}</span>
      <a href={addressOf('downloadTableXlsx', asking)} download>
        Excel
      </a>
      <a href={addressOf('downloadTableCsv', asking)} download>
        CSV
      </a>
    </p>
  );
}
