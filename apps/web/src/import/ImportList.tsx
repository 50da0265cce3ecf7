import { Link } from '@tanstack/react-router';
import { useEffect } from 'react';
import { AgencyNames } from '../agency/AgencyNames.tsx';
import { useAgencyNames } from '../agency/useAgencyNames.ts';
import type { Answer } from '../client.ts';
import { roundName } from '../record/names.ts';
import { Missing } from '../report/Amount.tsx';
import { Answered } from '../shell/Answered.tsx';
import { showInstant } from '../shell/format.ts';
import { useLanguage, useTexts } from '../shell/language.tsx';
import { Skeleton } from '../shell/Skeleton.tsx';
import { useAnswer } from '../shell/useAnswer.ts';
import { ImportDownloads } from '../table/TableDownloads.tsx';
import styles from './ImportList.module.css';
import { importMessages } from './messages.ts';
import { BusyMark, StateMark } from './StateMark.tsx';

type Listed = Answer<'listImports'>[number];

/** The newest files, whatever became of them. */
export function ImportList() {
  const t = useTexts(importMessages);
  const imports = useAnswer('listImports', { query: {} });
  const names = useAgencyNames(imports.data?.flatMap(({ agencies }) => agencies) ?? []);
  const busy = imports.data?.some((one) => one.busy) ?? false;
  const { refetch } = imports;
  useEffect(() => {
    if (!busy) return;
    const timer = setInterval(() => void refetch(), 1_000);
    return () => clearInterval(timer);
  }, [busy, refetch]);
  return (
    <section className="card stack-tight" aria-labelledby="recent">
      <h2 id="recent">{t('recent')}</h2>
      <Answered query={imports} skeleton={<Skeleton shapes={['table']} />}>
        {(list) =>
          names.isLoading ? (
            <Skeleton shapes={['table']} />
          ) : list.length === 0 ? (
            <p className="soft">{t('no_recent')}</p>
          ) : (
            <>
              <Table list={list} />
              <ImportDownloads />
            </>
          )
        }
      </Answered>
    </section>
  );
}

function Table({ list }: { readonly list: readonly Listed[] }) {
  const t = useTexts(importMessages);
  return (
    <table className="table">
      <thead>
        <tr>
          <th scope="col">{t('file')}</th>
          <th scope="col">{t('state')}</th>
          <th scope="col">{t('agency')}</th>
          <th scope="col">{t('round')}</th>
          <th scope="col">{t('at')}</th>
        </tr>
      </thead>
      <tbody>
        {list.map((one) => (
          <ListedRow key={one.id} listed={one} />
        ))}
      </tbody>
    </table>
  );
}

function ListedRow({ listed }: { readonly listed: Listed }) {
  const t = useTexts(importMessages);
  const language = useLanguage();
  const waits = listed.state === 'open' || listed.state === 'partly';
  return (
    <tr>
      <th scope="row">
        <Link to="/imports/$id" params={{ id: listed.id }}>
          {listed.file}
        </Link>
      </th>
      <td data-label={t('state')} className={styles.state}>
        <span>
          {listed.busy ? <BusyMark /> : <StateMark state={listed.state} />}
          {!listed.busy && waits && listed.errors + listed.warnings > 0 && (
            <span className={`small soft ${styles.counts}`}>
              {t('counts_short', { errors: listed.errors, warnings: listed.warnings })}
            </span>
          )}
        </span>
      </td>
      <td data-label={t('agency')}>
        {listed.agencies.length === 0 ? (
          <Missing />
        ) : (
          <span>
            <AgencyNames codes={listed.agencies} />
          </span>
        )}
      </td>
      <td data-label={t('round')} className={styles.whole}>
        {listed.round === null ? <Missing /> : roundName(listed.round, language, 'short')}
      </td>
      <td data-label={t('at')} className="small">
        {showInstant(listed.createdAt, language)}
      </td>
    </tr>
  );
}
