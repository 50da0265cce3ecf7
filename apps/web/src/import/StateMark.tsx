import type { ImportDraft } from '@tidtam/domain/import';
import { Cross, Disc, HalfDisc, Ring } from '../shell/glyphs.tsx';
import { useTexts } from '../shell/language.tsx';
import { importMessages } from './messages.ts';

const looks = {
  open: ['tone-yellow', <Ring key="open" />],
  stored: ['tone-green', <Disc key="stored" />],
  partly: ['tone-orange', <HalfDisc key="partly" />],
  withdrawn: ['tone-grey', <Cross key="withdrawn" />],
} as const;

/** How far a file has come, as colour, shape and word. */
export function StateMark({ state }: { readonly state: ImportDraft['state'] }) {
  const t = useTexts(importMessages);
  const [tone, glyph] = looks[state];
  return (
    <span className={`mark ${tone}`}>
      {glyph}
      <span>{t(`state_${state}`)}</span>
    </span>
  );
}

/** It is being read or stored just now. */
export function BusyMark() {
  const t = useTexts(importMessages);
  return (
    <span className="mark tone-accent">
      <HalfDisc />
      <span>{t('state_busy')}</span>
    </span>
  );
}
