import type { ProvinceRound } from '@tidtam/domain/summary';
import { markNames } from '@tidtam/domain/summary';
import { useId } from 'react';
import { nameIn } from '../record/names.ts';
import { reportMessages } from '../report/messages.ts';
import { statusOrder } from '../report/status-order.ts';
import { Choice } from '../shell/Choice.tsx';
import { useLanguage, useTexts } from '../shell/language.tsx';
import { summaryMessages } from './messages.ts';
import type { ProvinceSearch } from './search.ts';
import styles from './tables.module.css';

const noFilter: Partial<ProvinceSearch> = {
  part: undefined,
  status: undefined,
  agency: undefined,
  mark: undefined,
  text: undefined,
};

export function ProjectFilters({
  data,
  search,
  choose,
}: {
  readonly data: ProvinceRound;
  readonly search: ProvinceSearch;
  readonly choose: (chosen: Partial<ProvinceSearch>) => void;
}) {
  const t = useTexts(summaryMessages);
  const r = useTexts(reportMessages);
  const language = useLanguage();
  const text = useId();
  const none = t('all');
  return (
    <search className={`no-print ${styles.filters}`}>
      <div className="field">
        <label htmlFor={text}>{t('filter_text')}</label>
        <input
          id={text}
          type="search"
          className="input"
          value={search.text ?? ''}
          onChange={(event) => choose({ text: event.target.value || undefined })}
        />
      </div>
      <Choice
        label={t('filter_part')}
        none={none}
        choices={(['1', '2', '3'] as const).map((part) => [part, r(`part_${part}`)])}
        value={search.part}
        choose={(part) => choose({ part })}
      />
      <Choice
        label={t('filter_status')}
        none={none}
        choices={statusOrder.map((status) => [status, r(status)])}
        value={search.status}
        choose={(status) => choose({ status })}
      />
      <Choice
        label={t('filter_agency')}
        none={none}
        choices={data.agencies.map((agency) => [agency.agency, nameIn(agency, language)])}
        value={search.agency}
        choose={(agency) => choose({ agency })}
      />
      <Choice
        label={t('filter_mark')}
        none={none}
        choices={markNames.map((mark) => [mark, r(mark)])}
        value={search.mark}
        choose={(mark) => choose({ mark })}
      />
      <button type="button" className="button" onClick={() => choose(noFilter)}>
        {t('clear')}
      </button>
    </search>
  );
}
