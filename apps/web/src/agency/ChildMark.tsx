import type { ChildState } from '@tidtam/domain/agency';
import type { Standing } from '@tidtam/domain/submission';
import { HalfDisc, Ring } from '../shell/glyphs.tsx';
import { useTexts } from '../shell/language.tsx';
import { submissionPageMessages } from '../submission/messages.ts';
import { StandingMark } from '../submission/StandingMark.tsx';
import { agencyMessages } from './messages.ts';

const looks = {
  not_begun: ['tone-yellow', <Ring key="not_begun" dashed />],
  draft: ['tone-grey', <HalfDisc key="draft" />],
  not_owed: ['tone-grey', <Ring key="not_owed" />],
} as const;

/** Says how far the report of an agency under another has come. */
export function useChildWord(): (state: ChildState) => string {
  const t = useTexts(agencyMessages);
  const submitted = useTexts(submissionPageMessages);
  return (state) => (isStanding(state) ? submitted(state) : t(`child_${state}`));
}

/** How far the report of an agency under another has come, as colour, shape and word. */
export function ChildMark({ of }: { readonly of: ChildState }) {
  const word = useChildWord();
  if (isStanding(of)) return <StandingMark of={of} />;
  const [tone, glyph] = looks[of];
  return (
    <span className={`mark ${tone}`}>
      {glyph}
      <span>{word(of)}</span>
    </span>
  );
}

function isStanding(state: ChildState): state is Standing {
  return state === 'submitted' || state === 'returned' || state === 'received';
}
