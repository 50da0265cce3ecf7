import type { ProvinceRound } from '@tidtam/domain/summary';
import { useId, useState } from 'react';
import { Dialog } from '../shell/Dialog.tsx';
import { useTexts } from '../shell/language.tsx';
import { shellMessages } from '../shell/messages.ts';
import { ProblemNotice } from '../shell/ProblemNotice.tsx';
import { useChange } from '../shell/useAnswer.ts';
import { summaryMessages } from './messages.ts';
import styles from './Section4.module.css';

/** Writes section 4; each saving is a version of its own. */
export function Section4Dialog({
  data,
  close,
}: {
  readonly data: ProvinceRound;
  readonly close: () => void;
}) {
  const t = useTexts(summaryMessages);
  const s = useTexts(shellMessages);
  const { province, round } = data.summary;
  const [text, setText] = useState(data.section4?.text ?? '');
  const writing = useChange('writeSection4');
  const field = useId();
  const save = () =>
    writing.mutate({ params: { province, round }, body: { text: text.trim() } }, { onSuccess: close });
  return (
    <Dialog title={t('section4')} close={close}>
      <form
        className="stack-tight"
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <label htmlFor={field} className="soft">
          {t('section4_hint')}
        </label>
        <textarea
          id={field}
          className={`input ${styles.area}`}
          value={text}
          maxLength={50_000}
          required
          onChange={(event) => setText(event.target.value)}
        />
        <ProblemNotice error={writing.error} />
        <div className="row">
          <button
            type="submit"
            className="button button-primary"
            disabled={writing.isPending || text.trim() === ''}
          >
            {s(writing.isPending ? 'saving' : 'save')}
          </button>
          <button type="button" className="button" onClick={close}>
            {s('cancel')}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
