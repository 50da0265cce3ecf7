import type { SideState } from '@tidtam/domain/plan';
import { Disc, HalfDisc, Ring, Square, Triangle } from '../shell/glyphs.tsx';
import { useTexts } from '../shell/language.tsx';
import { planMessages } from './messages.ts';

const looks = {
  achieved: ['tone-green', Disc],
  near: ['tone-yellow', HalfDisc],
  at_risk: ['tone-orange', Triangle],
  critical: ['tone-red', Square],
  none: ['tone-grey', Ring],
} as const;

/** A band of achievement as colour, shape and word. No data is no band. */
export function BandMark({ band }: { readonly band: SideState['band'] }) {
  const t = useTexts(planMessages);
  const [tone, Glyph] = looks[band ?? 'none'];
  return (
    <span className={`mark ${tone}`}>
      <Glyph />
      <span>{t(`band_${band ?? 'none'}`)}</span>
    </span>
  );
}
