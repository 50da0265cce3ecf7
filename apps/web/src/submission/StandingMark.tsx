import type { Cover, Standing } from '@tidtam/domain/submission';
import { Disc, HalfDisc, Ring, Tick, Triangle } from '../shell/glyphs.tsx';
import { useTexts } from '../shell/language.tsx';
import { submissionPageMessages } from './messages.ts';

const looks = {
  received: ['tone-green', <Tick key="received" />],
  submitted: ['tone-accent', <HalfDisc key="submitted" />],
  returned: ['tone-orange', <Triangle key="returned" />],
  in_person: ['tone-grey', <Disc key="in_person" />],
  letter: ['tone-grey', <Disc key="letter" />],
  on_behalf: ['tone-grey', <Ring key="on_behalf" />],
  unsigned: ['tone-yellow', <Ring key="unsigned" dashed />],
} as const;

/** How far a report has come, or how it was submitted, as colour, shape and word. */
export function StandingMark({ of }: { readonly of: Standing | Cover }) {
  const t = useTexts(submissionPageMessages);
  const [tone, glyph] = looks[of];
  return (
    <span className={`mark ${tone}`}>
      {glyph}
      <span>{t(of)}</span>
    </span>
  );
}
