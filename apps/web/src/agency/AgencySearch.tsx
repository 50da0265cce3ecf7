import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { call } from '../client.ts';
import { useTexts } from '../shell/language.tsx';
import { ProblemNotice } from '../shell/ProblemNotice.tsx';
import { FoundAgencies } from './FoundAgencies.tsx';
import { agencyMessages } from './messages.ts';

const shownAtOnce = 20;

/** Finds agencies by name, abbreviation or code; those at home in the province come first. */
export function AgencySearch({
  start,
  province,
  choose,
}: {
  readonly start: string;
  readonly province: string | undefined;
  readonly choose: (code: string) => void;
}) {
  const t = useTexts(agencyMessages);
  const [text, setText] = useState(start);
  const wanted = useDeferredValue(text.trim());
  // One more than is shown tells that there are more.
  const query = { text: wanted, province, limit: shownAtOnce + 1 };
  const found = useQuery({
    queryKey: ['listAgencies', query],
    queryFn: ({ signal }) => call('listAgencies', { query }, signal),
    placeholderData: keepPreviousData,
  });
  const all = found.data;
  return (
    <div className="stack-tight">
      <ProblemNotice error={found.error} />
      <FoundAgencies
        text={text}
        type={setText}
        found={
          all && {
            agencies: all.slice(0, shownAtOnce),
            count: all.length > shownAtOnce ? 'more' : all.length,
          }
        }
        none={t('none_found')}
        choose={choose}
      />
    </div>
  );
}
