import { Link } from '@tanstack/react-router';
import type { RoundId } from '@tidtam/domain/round';
import type { AgencySubmitted } from '@tidtam/domain/submission';
import { useState } from 'react';
import { nameIn } from '../record/names.ts';
import { Answered } from '../shell/Answered.tsx';
import { useLanguage, useTexts } from '../shell/language.tsx';
import { Skeleton } from '../shell/Skeleton.tsx';
import { useAnswer } from '../shell/useAnswer.ts';
import { submissionPageMessages } from './messages.ts';
import { StandingMark } from './StandingMark.tsx';
import styles from './submission.module.css';

/** The longest waiting; the rest is one press away. */
const firstShown = 5;

interface Place {
  readonly province: string;
  readonly round: RoundId;
}

/** The reports of a province's round that wait to be received, the longest first. */
export function ToReceiveCard({ place }: { readonly place: Place }) {
  const t = useTexts(submissionPageMessages);
  const query = useAnswer('listSubmitted', { params: place });
  return (
    <section className="card stack-tight" aria-labelledby="to-receive">
      <h2 id="to-receive">{t('to_receive')}</h2>
      <Answered query={query} skeleton={<Skeleton shapes={['line', 'line']} />}>
        {(data) => <Loaded data={data} place={place} />}
      </Answered>
    </section>
  );
}

function Loaded({ data, place }: { readonly data: readonly AgencySubmitted[]; readonly place: Place }) {
  const t = useTexts(submissionPageMessages);
  const language = useLanguage();
  const [all, setAll] = useState(false);
  const count = (standing: AgencySubmitted['standing']) =>
    data.filter((one) => one.standing === standing).length;
  const waiting = data.filter(({ standing }) => standing === 'submitted');
  return (
    <>
      <p className="soft">
        {data.length === 0
          ? t('to_receive_none')
          : t('to_receive_lead', {
              received: count('received'),
              waiting: waiting.length,
              returned: count('returned'),
            })}
      </p>
      <ul>
        {(all ? waiting : waiting.slice(0, firstShown)).map(
          ({ agency, name, nameEn, cover, onBehalf, mayReceive, refusal }) => {
            const act = t(mayReceive ? 'look' : 'look_other');
            const called = nameIn({ name, nameEn }, language);
            return (
              <li key={agency} className={styles.waiting}>
                <span className={styles.texts}>
                  {called}
                  <span className={`small ${styles.marks}`}>
                    <StandingMark of={cover} />
                    {onBehalf && cover !== 'on_behalf' && <StandingMark of="on_behalf" />}
                    {refusal === 'four_eyes' && <span className="soft">{t('why_four_eyes')}</span>}
                  </span>
                </span>
                <Link
                  className="button button-small no-print"
                  to="/agencies/$agency/provinces/$province/rounds/$round"
                  params={{ agency, ...place }}
                  hash="submitted"
                  aria-label={t('look_at', { act, name: called })}
                >
                  {act}
                </Link>
              </li>
            );
          },
        )}
      </ul>
      {!all && waiting.length > firstShown && (
        <button type="button" className="link-button no-print" onClick={() => setAll(true)}>
          {t('to_receive_more', { count: waiting.length - firstShown })}
        </button>
      )}
    </>
  );
}
