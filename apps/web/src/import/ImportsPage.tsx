import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { findRound } from '@tidtam/domain/round';
import { useState } from 'react';
import { useMay } from '../record/useMay.ts';
import { useTexts } from '../shell/language.tsx';
import { PageTitle } from '../shell/PageTitle.tsx';
import { ProblemNotice } from '../shell/ProblemNotice.tsx';
import { useChange } from '../shell/useAnswer.ts';
import { DropZone } from './DropZone.tsx';
import { GivenChoice } from './GivenChoice.tsx';
import { ImportList } from './ImportList.tsx';
import { importMessages } from './messages.ts';
import type { ImportsSearch } from './search.ts';

const route = getRouteApi('/imports');

/** Where files come in, one or several; and those that came before. */
export function ImportsPage() {
  const t = useTexts(importMessages);
  const { may } = useMay();
  const navigate = useNavigate();
  const [given, setGiven] = useState<ImportsSearch>(route.useSearch());
  const [count, setCount] = useState(0);
  const keeping = useChange('keepFiles');
  const keep = (files: readonly File[]) => {
    setCount(files.length);
    keeping.mutate(
      { files, query: queryOf(given) },
      {
        onSuccess: ({ drafts: [draft, ...others] }) => {
          if (draft && others.length === 0) void navigate({ to: '/imports/$id', params: { id: draft.id } });
        },
      },
    );
  };
  return (
    <div className="stack">
      <PageTitle title={t('title')} />
      <div>
        <h1>{t('title')}</h1>
        {may('keepFiles') && <p className="soft">{t('lead')}</p>}
      </div>
      {may('keepFiles') ? (
        <>
          <DropZone busy={keeping.isPending} take={keep}>
            {keeping.isPending && t('sending_files', { count })}
            {keeping.data &&
              keeping.data.drafts.length > 1 &&
              t('kept_files', { count: keeping.data.drafts.length })}
          </DropZone>
          <ProblemNotice error={keeping.error} />
          <GivenChoice given={given} choose={setGiven} />
        </>
      ) : (
        <p className="notice">{t('only_look')}</p>
      )}
      <ImportList />
    </div>
  );
}

function queryOf({ province, round, agency }: ImportsSearch) {
  const found = round === undefined ? null : findRound(round);
  return {
    ...(province === undefined ? {} : { province }),
    ...(found === null ? {} : { round: found.id }),
    ...(agency === undefined ? {} : { agency }),
  };
}
