import type { ProvinceRound } from '@tidtam/domain/summary';
import { markNames, projectOrders } from '@tidtam/domain/summary';
import { useEffect, useId, useRef, useState } from 'react';
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
  const [typed, type] = useTyped(search.text ?? '', (said) => choose({ text: said || undefined }));
  const none = t('all');
  return (
    <search className={`no-print ${styles.filters}`}>
      <div className="field">
        <label htmlFor={text}>{t('filter_text')}</label>
        <input
          id={text}
          type="search"
          className="input"
          maxLength={200}
          value={typed}
          onChange={(event) => type(event.target.value)}
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
      <Choice
        label={t('sort')}
        choices={projectOrders.map((order) => [order, t(`sort_${order}`)])}
        value={search.sort ?? 'agency'}
        choose={(sort) => choose({ sort })}
      />
      <button type="button" className="button" onClick={() => choose(noFilter)}>
        {t('clear')}
      </button>
    </search>
  );
}

/** So long after the last key it is asked. */
const pause = 300;

/** What is typed, said once the typing rests; what the address says otherwise takes its place: back, or clear. */
function useTyped(said: string, say: (text: string) => void): readonly [string, (text: string) => void] {
  const [typed, setTyped] = useState(said);
  const last = useRef(said);
  const latest = useRef(say);
  latest.current = say;
  useEffect(() => {
    if (said === last.current) return;
    last.current = said;
    setTyped(said);
  }, [said]);
  useEffect(() => {
    if (typed === last.current) return undefined;
    const timer = setTimeout(() => {
      last.current = typed;
      latest.current(typed);
    }, pause);
    return () => clearTimeout(timer);
  }, [typed]);
  return [typed, setTyped];
}
