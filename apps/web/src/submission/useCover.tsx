import { mannerOf, type SubmittedWith } from '@tidtam/domain/submission';
import { type ReactNode, useId, useState } from 'react';
import { useRecord } from '../record/useRecord.ts';
import { useTexts } from '../shell/language.tsx';
import { LetterFields } from './LetterFields.tsx';
import { submissionPageMessages } from './messages.ts';
import { blankLetter, letterOf } from './typed-letter.ts';

/** What goes with a report that is submitted: fields by the capacity of whoever does, and what they come to. */
export function useCover(): {
  readonly fields: ReactNode;
  /** False while a letter is begun and not whole. */
  readonly ready: boolean;
  readonly cover: SubmittedWith;
} {
  const t = useTexts(submissionPageMessages);
  const record = useRecord();
  const [attaching, setAttaching] = useState(false);
  const [typed, setTyped] = useState(blankLetter);
  const [behalf, setBehalf] = useState('');
  const field = useId();
  const manner = record === undefined ? null : mannerOf(record.actor.capacity);
  const letter = attaching ? letterOf(typed) : null;
  const cover = {
    ...(letter === null ? {} : { letter }),
    ...(behalf.trim() === '' ? {} : { behalf: behalf.trim() }),
  };
  if (manner === null) return { fields: null, ready: true, cover };
  if (manner === 'in_person') {
    return { fields: <p className="soft">{t('sends_in_person')}</p>, ready: true, cover };
  }
  const fields = (
    <div className="stack-tight no-print">
      {manner === 'on_behalf' && (
        <>
          <p className="soft">{t('sends_on_behalf')}</p>
          <div className="field">
            <label htmlFor={field}>{t('behalf')}</label>
            <input
              id={field}
              className="input"
              value={behalf}
              maxLength={1000}
              placeholder={t('behalf_example')}
              onChange={(event) => setBehalf(event.target.value)}
            />
          </div>
        </>
      )}
      <label className="check">
        <input
          type="checkbox"
          checked={attaching}
          onChange={(event) => {
            // What is taken out of the page is not sent with it: the scan is chosen anew.
            setTyped({ ...typed, scan: '' });
            setAttaching(event.target.checked);
          }}
        />
        <span>{t('attach_now')}</span>
      </label>
      {manner === 'letter' && !attaching && <p className="small soft">{t('attach_later')}</p>}
      {attaching && <LetterFields letter={typed} change={setTyped} />}
      {attaching && letter === null && <p className="small soft">{t('incomplete')}</p>}
    </div>
  );
  return { fields, ready: !attaching || letter !== null, cover };
}
