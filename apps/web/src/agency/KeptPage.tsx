import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useDeferredValue, useState } from 'react';
import { type Answer, type Asking, call } from '../client.ts';
import { useRecord } from '../record/useRecord.ts';
import { AnsweredPage } from '../shell/AnsweredPage.tsx';
import { useTexts } from '../shell/language.tsx';
import { PageTitle } from '../shell/PageTitle.tsx';
import { AgenciesFile } from './AgenciesFile.tsx';
import { KeptFilters } from './KeptFilters.tsx';
import { KeptLead } from './KeptLead.tsx';
import { KeptTable } from './KeptTable.tsx';
import { keptMessages } from './kept-messages.ts';
import type { KeptSearch } from './kept-search.ts';
import { useKeptPlace } from './useKeptPlace.ts';

const route = getRouteApi('/agencies');

/** The agencies that somebody keeps: who owes a report, and what is said of each. */
export function KeptPage() {
  const t = useTexts(keptMessages);
  const search = route.useSearch();
  const place = useKeptPlace(search);
  const navigate = useNavigate();
  const record = useRecord();
  const [text, setText] = useState('');
  const [page, setPage] = useState(1);
  const wanted = useDeferredValue(text.trim());
  const query = useKept({ ...place.asked, text: wanted, page }, record !== undefined);
  const choose = (chosen: KeptSearch) => {
    setPage(1);
    void navigate({ to: '/agencies', search: { ...search, ...chosen }, replace: true });
  };
  return (
    <AnsweredPage query={query} shapes={['title', 'block']}>
      {(data) => (
        <div className="stack">
          <PageTitle title={t('title')} />
          <KeptLead data={data} place={place} />
          <KeptFilters
            place={place}
            text={text}
            type={(typed) => {
              setPage(1);
              setText(typed);
            }}
            choose={choose}
          />
          <KeptTable data={data} place={place} page={page} turn={setPage} />
          <AgenciesFile />
        </div>
      )}
    </AnsweredPage>
  );
}

/** Keeps what is shown until the next is there, so that nothing jumps while somebody types. */
function useKept(query: NonNullable<Asking<'listKeptAgencies'>['query']>, enabled: boolean) {
  return useQuery<Answer<'listKeptAgencies'>>({
    queryKey: ['listKeptAgencies', query],
    queryFn: ({ signal }) => call('listKeptAgencies', { query }, signal),
    placeholderData: keepPreviousData,
    enabled,
  });
}
