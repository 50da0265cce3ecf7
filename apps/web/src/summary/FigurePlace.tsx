import { useNavigate, useSearch } from '@tanstack/react-router';
import type { RoundId } from '@tidtam/domain/round';
import { createContext, lazy, type ReactNode, Suspense, use } from 'react';
import { loadPart } from '../line.ts';
import { readFigureRef } from './figure-ref.ts';

interface Place {
  /** `null` where each figure says its own. */
  readonly province: string | null;
  readonly round: RoundId;
}

const Context = createContext<Place | null>(null);
const FigurePanel = lazy(() =>
  loadPart(() => import('./FigurePanel.tsx').then((module) => ({ default: module.FigurePanel }))),
);

/** The province and round that the figures inside are about, unless they say another. */
export function FigurePlace({ children, ...place }: Place & { readonly children: ReactNode }) {
  return <Context value={place}>{children}</Context>;
}

/** The panel of the figure that the address names. Stands once on a page. */
export function OpenFigure() {
  const { source } = useSearch({ strict: false });
  const place = use(Context);
  const navigate = useNavigate();
  const ref = source === undefined ? null : readFigureRef(source);
  const province = ref?.province ?? place?.province ?? null;
  if (ref === null || place === null || province === null) return null;
  const close = () =>
    void navigate({ to: '.', search: (search) => ({ ...search, source: undefined }), resetScroll: false });
  return (
    <Suspense>
      <FigurePanel key={source} of={ref} place={{ province, round: place.round }} close={close} />
    </Suspense>
  );
}
