import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTexts } from '../shell/language.tsx';
import styles from './FigureLink.module.css';
import { type FigureRef, writeFigureRef } from './figure-ref.ts';
import { sourceMessages } from './source-messages.ts';

/** Whose figures stand in a row: those of one place open to their versions, a sum is what the rows beside it say. */
export type FiguresOf = Omit<FigureRef, 'figure'> | 'sum';

export function FigureOrSum({
  of,
  figure,
  status,
  children,
}: {
  readonly of: FiguresOf;
  readonly figure: FigureRef['figure'];
  readonly status?: FigureRef['status'];
  readonly children: ReactNode;
}) {
  if (of === 'sum') return <span className="number">{children}</span>;
  const narrowed = status === undefined ? of : { ...of, status };
  return <FigureLink of={{ ...narrowed, figure }}>{children}</FigureLink>;
}

/** A figure that opens to where it comes from: a quiet dotted underline. `exact` shows on focus and on hovering. */
export function FigureLink({
  of,
  exact,
  children,
}: {
  readonly of: FigureRef;
  readonly exact?: string | undefined;
  readonly children: ReactNode;
}) {
  const t = useTexts(sourceMessages);
  return (
    <Link
      to="."
      search={(search) => ({ ...search, source: writeFigureRef(of) })}
      resetScroll={false}
      className={`number ${styles.figure}`}
      data-exact={exact}
      title={exact === undefined ? `${t('open')}: ${t(of.figure)}` : undefined}
    >
      {children}
    </Link>
  );
}
