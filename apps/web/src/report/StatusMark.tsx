import type { ReactNode } from 'react';
import { Bars, Cross, Disc, HalfDisc, Ring, Triangle } from '../shell/glyphs.tsx';
import { useTexts } from '../shell/language.tsx';
import { reportMessages } from './messages.ts';
import type { StatusOrNot } from './status-order.ts';

const shapes: Readonly<Record<StatusOrNot, readonly [tone: string, glyph: ReactNode]>> = {
  completed: ['tone-green', <Disc key="completed" />],
  in_progress: ['tone-accent', <HalfDisc key="in_progress" />],
  not_started: ['tone-grey', <Ring key="not_started" />],
  delayed: ['tone-orange', <Triangle key="delayed" />],
  suspended: ['tone-yellow', <Bars key="suspended" />],
  cancelled: ['tone-grey', <Cross key="cancelled" />],
  not_stated: ['tone-grey', <Ring key="not_stated" dashed />],
};

/** A status as colour, shape and word. */
export function StatusMark({
  status,
  derived = false,
  children,
}: {
  readonly status: StatusOrNot | null;
  readonly derived?: boolean;
  /** What stands after the word, such as a count. */
  readonly children?: ReactNode;
}) {
  const t = useTexts(reportMessages);
  const [tone, glyph] = shapes[status ?? 'not_stated'];
  return (
    <span className={`mark ${tone}`} title={derived ? t('derived') : undefined}>
      {glyph}
      <span>
        {t(status ?? 'not_stated')}
        {derived && <span className="unseen"> ({t('derived')})</span>}
        {children}
      </span>
    </span>
  );
}

/** The shape alone, where the word stands elsewhere. */
export function StatusGlyph({ status }: { readonly status: StatusOrNot }) {
  const [tone, glyph] = shapes[status];
  return <span className={`mark ${tone}`}>{glyph}</span>;
}
