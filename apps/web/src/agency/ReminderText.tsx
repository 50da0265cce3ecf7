import { type Missing, reminderText } from '@tidtam/domain/agency';
import type { RoundId } from '@tidtam/domain/round';
import { useId, useRef, useState } from 'react';
import type { Answer } from '../client.ts';
import { nameIn } from '../record/names.ts';
import { useRecord } from '../record/useRecord.ts';
import { useLanguage, useTexts } from '../shell/language.tsx';
import styles from './CallCard.module.css';
import { agencyMessages } from './messages.ts';

/** A reminder, ready to be copied into LINE or a mail; it may be changed first. */
export function ReminderText({
  data,
  province,
  round,
  missing,
}: {
  readonly data: Answer<'getAgencyRound'>;
  readonly province: string;
  readonly round: RoundId;
  readonly missing: readonly Missing[];
}) {
  const language = useLanguage();
  const record = useRecord();
  const place = record?.regions.flatMap(({ provinces }) => provinces).find(({ code }) => code === province);
  if (place === undefined) return null;
  const text = reminderText(language, {
    person: data.contact?.person ?? '',
    agency: nameIn(data.agency, language),
    province: nameIn(place, language),
    round,
    closes: data.closes,
    missing,
  });
  // A new text starts from what is missing now; what was changed by hand belongs to the old one.
  return <Changeable key={text} text={text} mail={data.contact?.mail ?? ''} />;
}

type Copied = 'no' | 'yes' | 'by_hand';

function Changeable({ text, mail }: { readonly text: string; readonly mail: string }) {
  const t = useTexts(agencyMessages);
  const [typed, setTyped] = useState(text);
  const [copied, setCopied] = useState<Copied>('no');
  const area = useRef<HTMLTextAreaElement>(null);
  const field = useId();
  const copy = async () => {
    area.current?.select();
    setCopied((await copyText(typed)) ? 'yes' : 'by_hand');
  };
  return (
    <div className="stack-tight">
      <h3>
        <label htmlFor={field}>{t('reminder')}</label>
      </h3>
      <textarea
        id={field}
        ref={area}
        className={`input ${styles.text}`}
        value={typed}
        aria-describedby={`${field}-hint`}
        onChange={(event) => {
          setTyped(event.target.value);
          setCopied('no');
        }}
      />
      <div className="row">
        <button type="button" className="button button-small" onClick={() => void copy()}>
          {t('copy')}
        </button>
        {mail !== '' && (
          <a className="button button-small" href={`mailto:${mail}?body=${encodeURIComponent(typed)}`}>
            {t('write_mail')}
          </a>
        )}
        <span role="status" className="small soft">
          {copied === 'yes' && t('copied')}
          {copied === 'by_hand' && t('copy_by_hand')}
        </span>
      </div>
      <p id={`${field}-hint`} className="small soft">
        {t('reminder_hint')}
      </p>
    </div>
  );
}

/** Whether the browser let the text be copied; without a secure connection it does not. */
async function copyText(text: string): Promise<boolean> {
  if (!('clipboard' in navigator)) return false;
  return navigator.clipboard.writeText(text).then(
    () => true,
    () => false,
  );
}
