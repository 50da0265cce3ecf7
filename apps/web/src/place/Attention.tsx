import { Link } from '@tanstack/react-router';
import type { RoundId } from '@tidtam/domain/round';
import { nameIn } from '../record/names.ts';
import { Ring, Tick, Triangle } from '../shell/glyphs.tsx';
import { useLanguage, useTexts } from '../shell/language.tsx';
import list from '../summary/ToDoList.module.css';
import { placeMessages } from './messages.ts';
import styles from './RegionMap.module.css';
import { type Compared, missingOf, sortProvinces, standingOf } from './sort-provinces.ts';

/** Which provinces wait for whom: the most missing agencies first; those without obligations in one line. */
export function Attention({
  provinces,
  round,
}: {
  readonly provinces: readonly Compared[];
  readonly round: RoundId;
}) {
  const t = useTexts(placeMessages);
  const language = useLanguage();
  const waiting = sortProvinces(provinces, 'attention').filter((one) => standingOf(one) === 'waits');
  const unset = provinces.filter((one) => standingOf(one) === 'unset');
  return (
    <section className={`card ${list.card} ${styles.attention}`} aria-labelledby="attention">
      <h2 id="attention">{t('attention')}</h2>
      <ul>
        {waiting.map((one) => (
          <li key={one.province.code} className={list.item}>
            <span className="mark tone-orange">
              <Triangle />
              <span className={list.text}>
                {t('attention_missing', { name: nameIn(one.province, language), count: missingOf(one) })}
              </span>
            </span>
            <Link
              className={`button button-small no-print ${list.act}`}
              to="/provinces/$province/rounds/$round"
              params={{ province: one.province.code, round }}
            >
              {t('act_open')}
              <span className="unseen"> {nameIn(one.province, language)}</span>
            </Link>
          </li>
        ))}
        {waiting.length === 0 && unset.length < provinces.length && (
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
                {t('attention_unset', {
                  count: unset.length,
                  names: unset.map(({ province }) => nameIn(province, language)).join(' · '),
                })}
              </span>
            </span>
          </li>
        )}
      </ul>
    </section>
  );
}
