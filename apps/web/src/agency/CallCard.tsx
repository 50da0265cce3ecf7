import { dialled, whatIsMissing } from '@tidtam/domain/agency';
import type { RoundId } from '@tidtam/domain/round';
import { useState } from 'react';
import type { Answer } from '../client.ts';
import { May } from '../record/May.tsx';
import { useMay } from '../record/useMay.ts';
import { Says, useTexts } from '../shell/language.tsx';
import styles from './CallCard.module.css';
import { ContactDialog } from './ContactDialog.tsx';
import { LetterLinks } from './LetterLinks.tsx';
import { agencyMessages } from './messages.ts';
import { ReminderText } from './ReminderText.tsx';

interface Props {
  readonly data: Answer<'getAgencyRound'>;
  readonly province: string;
  readonly round: RoundId;
}

/** Whom to call about this round, what is missing, and the letters about it: a reminder for those who follow up. */
export function CallCard({ data, province, round }: Props) {
  const t = useTexts(agencyMessages);
  const [editing, setEditing] = useState(false);
  // An agency is not reminded by itself.
  const isOwn = useMay().breadth === 'agency';
  const place = { agency: data.agency.code, province, round };
  const { state } = data.figures;
  const missing = whatIsMissing({ ...data, state });
  return (
    <section className={`card no-print ${styles.card}`} id="call" aria-labelledby="call-title">
      <div className="stack-tight">
        <div className="spread">
          <h2 id="call-title">{t(isOwn ? 'call_own' : 'call')}</h2>
          <May use="saveContact">
            <button type="button" className="button button-small" onClick={() => setEditing(true)}>
              {t(data.contact === null ? 'contact_add' : 'contact_edit')}
            </button>
          </May>
        </div>
        <Contact contact={data.contact} />
      </div>
      <div className="stack-tight">
        <h3>{t('still_missing')}</h3>
        {missing.length === 0 ? (
          <p className="tone-green">{t('nothing_missing')}</p>
        ) : (
          <ul className={styles.missing}>
            {missing.map(({ text, titles }) => (
              <li key={text.th}>
                <Says text={text} />
                {titles.length > 0 && (
                  <ul className={`small soft ${styles.titles}`}>
                    {titles.map((title) => (
                      <li key={title}>{title}</li>
                    ))}
                  </ul>
                )}
              </li>
            ))}
          </ul>
        )}
      </div>
      {missing.length > 0 && !isOwn && <ReminderText {...{ data, province, round, missing }} />}
      {missing.length > 0 && !isOwn && <LetterLinks letter="reminder" {...place} />}
      {state !== 'missing' && <LetterLinks letter="covering" {...place} />}
      {editing && (
        <ContactDialog
          agency={data.agency.code}
          province={province}
          contact={data.contact}
          close={() => setEditing(false)}
        />
      )}
    </section>
  );
}

function Contact({ contact }: { readonly contact: Props['data']['contact'] }) {
  const t = useTexts(agencyMessages);
  if (contact === null) return <p className="soft">{t('nobody')}</p>;
  const { person, position, telephone, mail, note } = contact;
  const number = dialled(telephone);
  return (
    <>
      <p>
        <strong>{person}</strong> {position !== '' && <span className="soft">{position}</span>}
      </p>
      {telephone !== '' && <p>{number === null ? telephone : <a href={`tel:${number}`}>{telephone}</a>}</p>}
      {mail !== '' && (
        <p>
          <a href={`mailto:${mail}`}>{mail}</a>
        </p>
      )}
      {note !== '' && <p className="small soft">{note}</p>}
    </>
  );
}
