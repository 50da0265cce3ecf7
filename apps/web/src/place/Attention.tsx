import type { RoundId } from '@tidtam/domain/round';
import { nameIn } from '../record/names.ts';
import { Ring, Tick, Triangle } from '../shell/glyphs.tsx';
import { useLanguage, useTexts } from '../shell/language.tsx';
import list from '../summary/ToDoList.module.css';
import { placeMessages } from './messages.ts';
import { PlaceLink } from './PlaceLink.tsx';
import styles from './PlaceMap.module.css';
import { type Compared, missingOf, sortPlaces, standingOf } from './sort-places.ts';

/** Which places wait for whom: the most missing agencies first; those without obligations in one line. */
export function Attention({
  places,
  round,
}: {
  readonly places: readonly Compared[];
  readonly round: RoundId;
}) {
  const t = useTexts(placeMessages);
  const language = useLanguage();
  const waiting = sortPlaces(places, 'attention').filter((one) => standingOf(one) === 'waits');
  const unset = places.filter((one) => standingOf(one) === 'unset');
  return (
    <section className={`card ${list.card} ${styles.attention}`} aria-labelledby="attention">
      <h2 id="attention">{t('attention')}</h2>
      <ul>
        {waiting.map((one) => (
          <li key={one.place.code} className={list.item}>
            <span className="mark tone-orange">
              <Triangle />
              <span className={list.text}>
                {t('attention_missing', { name: nameIn(one.place, language), count: missingOf(one) })}
              </span>
            </span>
            <PlaceLink to={one} round={round} className={`button button-small no-print ${list.act}`}>
              {t('act_open')}
              <span className="unseen"> {nameIn(one.place, language)}</span>
            </PlaceLink>
          </li>
        ))}
        {waiting.length === 0 && unset.length < places.length && (
          <li className={`mark tone-green ${list.item}`}>
            <span className="mark">
              <Tick />
              <span className={list.text}>{t('attention_none')}</span>
            </span>
          </li>
        )}
        {unset.length > 0 && (
          <li className={list.item}>
            <span className="mark tone-grey">
              <Ring dashed />
              <span className={list.text}>
                {t(unset[0]?.kind === 'region' ? 'attention_unset_regions' : 'attention_unset', {
                  count: unset.length,
                  names: unset.map(({ place }) => nameIn(place, language)).join(' · '),
                })}
              </span>
            </span>
          </li>
        )}
      </ul>
    </section>
  );
}
