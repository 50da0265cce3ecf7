import { useTexts } from '../shell/language.tsx';
import { importMessages } from './messages.ts';
import styles from './Problems.module.css';
import type { Correcting, Met } from './useDraft.ts';
import { type Made, useMade } from './useMade.ts';

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
  const [before, theirs, mine] = [met.before, met.theirs, met.mine].map(tell);
  if (before === undefined || theirs === undefined || mine === undefined) return null;
  const own = new Set(differing(before, mine).map(({ key }) => key));
  const said = new Map(mine.map(({ key, text }) => [key, text]));
  return (
    <section className="notice notice-warning stack-tight" aria-labelledby="others" role="alert">
      <h2 id="others">{t('others')}</h2>
      <p>{t('others_lead')}</p>
      <ul className={styles.corrections}>
        {differing(before, theirs).map(({ key, text, make }) => (
          <li key={key} className="spread">
            {own.has(key) && said.get(key) !== text ? (
              <>
                <span>{t('others_clash', { text })}</span>
                <button type="button" className="button button-small" onClick={() => correct(make)}>
                  {t('use_theirs')}
                </button>
              </>
            ) : (
              <span>{text}</span>
            )}
          </li>
        ))}
        {goneFrom(before, theirs).map(({ key, text }) => (
          <li key={key}>{t('others_undid', { text })}</li>
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

/** What the second list says anew or otherwise. */
function differing(before: readonly Made[], after: readonly Made[]): readonly Made[] {
  const known = new Map(before.map(({ key, text }) => [key, text]));
  return after.filter(({ key, text }) => known.get(key) !== text);
}

function goneFrom(before: readonly Made[], after: readonly Made[]): readonly Made[] {
  const left = new Set(after.map(({ key }) => key));
  return before.filter(({ key }) => !left.has(key));
}
