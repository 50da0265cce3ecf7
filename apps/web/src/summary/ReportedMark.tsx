import type { AgencyFigures } from '@tidtam/domain/summary';
import { Disc, Ring, Triangle } from '../shell/glyphs.tsx';
import { useTexts } from '../shell/language.tsx';
import { summaryMessages } from './messages.ts';

/** Whether an agency has reported, as colour, shape and word. */
export function ReportedMark({ state }: { readonly state: AgencyFigures['state'] }) {
  const t = useTexts(summaryMessages);
  const look = {
    reported: ['tone-green', <Disc key="reported" />],
    no_projects: ['tone-grey', <Ring key="no_projects" />],
    missing: ['tone-orange', <Triangle key="missing" />],
  } as const;
  const [tone, glyph] = look[state];
  return (
    <span className={`mark ${tone}`}>
      {glyph}
      <span>{t(`state_${state}`)}</span>
    </span>
  );
}
