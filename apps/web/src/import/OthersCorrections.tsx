import { useTexts } from '../shell/language.tsx';
import { importMessages } from './messages.ts';
import { type OthersCorrection, othersIn } from './others.ts';
import styles from './Problems.module.css';
import type { Correcting, Met } from './useDraft.ts';
import { useMade } from './useMade.ts';

/** What somebody else corrected at the same time; where both corrected the same, theirs can be taken. */
export function OthersCorrections({
  met,
  correct,
  markSeen,
}: {
  readonly met: Met;
  readonly correct: Correcting['correct'];
  readonly markSeen: () => void;
}) {
  const t = useTexts(importMessages);
  const tell = useMade();
  return (
    <section className="notice notice-warning stack-tight" aria-labelledby="others" role="alert">
      <h2 id="others">{t('others')}</h2>
      <p>{t('others_lead')}</p>
      <ul className={styles.corrections}>
        {othersIn(tell(met.before), tell(met.theirs), tell(met.mine)).map((one) => (
          <Theirs key={one.key} one={one} correct={correct} />
        ))}
      </ul>
      <p>
        <button type="button" className="button" onClick={markSeen}>
          {t('seen')}
        </button>
      </p>
    </section>
  );
}

function Theirs({
  one: { text, isUndone, isReplaced, take },
  correct,
}: {
  readonly one: OthersCorrection;
  readonly correct: Correcting['correct'];
}) {
  const t = useTexts(importMessages);
  const said = isUndone ? t('others_undid', { text }) : text;
  if (!isReplaced) return <li>{said}</li>;
  return (
    <li className="spread">
      <span>{t('others_clash', { text: said })}</span>
      <button type="button" className="button button-small" onClick={() => correct(take)}>
        {t('use_theirs')}
      </button>
    </li>
  );
}
