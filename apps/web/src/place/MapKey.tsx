import { Disc, HalfDisc, Ring } from '../shell/glyphs.tsx';
import { useTexts } from '../shell/language.tsx';
import { placeMessages } from './messages.ts';
import styles from './PlaceMap.module.css';
import type { Standing } from './sort-places.ts';

const looks: readonly (readonly [Standing, string, () => React.ReactNode])[] = [
  ['waits', 'tone-orange', HalfDisc],
  ['whole', 'tone-green', Disc],
  ['unset', 'tone-grey', () => <Ring dashed />],
];

/** What the map's fillings mean. */
export function MapKey() {
  const t = useTexts(placeMessages);
  return (
    <ul className={`small ${styles.key}`}>
      {looks.map(([standing, tone, Glyph]) => (
        <li key={standing} className={`mark ${tone}`}>
          <Glyph />
          <span>{standing === 'unset' ? t('no_obligations') : t(`key_${standing}`)}</span>
        </li>
      ))}
    </ul>
  );
}
