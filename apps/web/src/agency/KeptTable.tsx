import { type KeptAgency, keptAtOnce } from '@tidtam/domain/agency';
import { findRound } from '@tidtam/domain/round';
import { useState } from 'react';
import type { Answer } from '../client.ts';
import { showCount } from '../shell/format.ts';
import { useTexts } from '../shell/language.tsx';
import { CorrectDialog } from './CorrectDialog.tsx';
import { type KeptAct, KeptRow } from './KeptRow.tsx';
import { keptMessages } from './kept-messages.ts';
import { OwesDialog } from './OwesDialog.tsx';
import { ParentDialog } from './ParentDialog.tsx';
import type { KeptPlace } from './useKeptPlace.ts';

/** Agencies, those that owe a report in the round first, with what each owes in the fiscal year; so many at once, and how many there are. */
export function KeptTable({
  data: { count, agencies },
  place,
  page,
  turn,
}: {
  readonly data: Answer<'listKeptAgencies'>;
  readonly place: KeptPlace;
  readonly page: number;
  readonly turn: (page: number) => void;
}) {
  const t = useTexts(keptMessages);
  const [asked, setAsked] = useState<{ readonly id: string; readonly act: KeptAct } | null>(null);
  const about = agencies.find(({ id }) => id === asked?.id);
  const first = (page - 1) * keptAtOnce;
  const last = first + agencies.length;
  const isCut = count > agencies.length;
  return (
    <section className="card stack-tight" aria-label={t('title')}>
      <p className="soft" aria-live="polite">
        {count === 0 ? t('none') : t('count', { count })}
        {isCut && ` · ${t('span', { from: showCount(first + 1), to: showCount(last) })}`}
      </p>
      {agencies.length > 0 && (
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t('agency')}</th>
              {place.year.map((round) => (
                <th key={round} scope="col">
                  {t('quarter', { quarter: findRound(round)?.quarter ?? '' })}
                </th>
              ))}
              <th scope="col" className="no-print">
                {t('acts')}
              </th>
            </tr>
          </thead>
          <tbody>
            {agencies.map((agency) => (
              <KeptRow
                key={agency.id}
                agency={agency}
                place={place}
                ask={(act) => setAsked({ id: agency.id, act })}
              />
            ))}
          </tbody>
        </table>
      )}
      {isCut && (
        <div className="row no-print">
          <button type="button" className="button" disabled={page === 1} onClick={() => turn(page - 1)}>
            {t('before')}
          </button>
          <button type="button" className="button" disabled={last >= count} onClick={() => turn(page + 1)}>
            {t('after')}
          </button>
        </div>
      )}
      {asked !== null && about !== undefined && (
        <KeptDialog act={asked.act} agency={about} place={place} close={() => setAsked(null)} />
      )}
    </section>
  );
}

/** Beside the rows: what is done may move an agency's row, and a dialog that is moved with it is no window any more. */
function KeptDialog({
  act,
  agency,
  place,
  close,
}: {
  readonly act: KeptAct;
  readonly agency: KeptAgency;
  readonly place: KeptPlace;
  readonly close: () => void;
}) {
  switch (act) {
    case 'correct':
      return <CorrectDialog agency={agency} place={place} close={close} />;
    case 'owes':
      return <OwesDialog agency={agency} place={place} close={close} />;
    case 'parent':
      return <ParentDialog of={agency} parent={agency.parent} close={close} />;
  }
}
