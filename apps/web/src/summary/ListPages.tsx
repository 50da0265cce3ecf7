import { Link } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef } from 'react';
import { showCount } from '../shell/format.ts';
import { useTexts } from '../shell/language.tsx';
import styles from './ListPages.module.css';
import { summaryMessages } from './messages.ts';
import { firstPage } from './search.ts';

/**
 * A page of a list with the ways to the others, which stand in the address: back and forward go through them. Whoever
 * turns the page goes on at its top.
 */
export function ListPages({
  page: { first, previous, next },
  shown,
  count,
  isOld,
  children,
}: {
  readonly page: { readonly first: number; readonly previous: string | null; readonly next: string | null };
  /** How many stand on the page. */
  readonly shown: number;
  /** How many there are on all pages. */
  readonly count: number;
  /** What was asked for is still under way; this is what stood here before. */
  readonly isOld: boolean;
  readonly children: ReactNode;
}) {
  const t = useTexts(summaryMessages);
  const top = useRef<HTMLDivElement>(null);
  const turned = useRef(false);
  useEffect(() => {
    if (isOld || !turned.current) return;
    turned.current = false;
    top.current?.focus();
  }, [isOld]);
  const turn = () => {
    turned.current = true;
  };
  const way = (text: string, at: { after?: string; before?: string } | null) =>
    at !== null && (
      <Link
        className="button"
        to="."
        search={(now) => ({ ...now, ...firstPage, ...at })}
        resetScroll={false}
        onClick={turn}
      >
        {text}
      </Link>
    );
  const of = { first: showCount(first), last: showCount(first + shown - 1), count: showCount(count) };
  return (
    <div className={`stack-tight ${styles.pages}`} aria-busy={isOld} ref={top} tabIndex={-1}>
      {shown > 0 && shown < count && <p className={styles.printed}>{t('page_printed', of)}</p>}
      {children}
      {(previous !== null || next !== null || shown < count) && (
        <nav className={`row no-print ${styles.ways}`} aria-label={t('pages')}>
          {way(t('page_before'), previous === null ? null : { before: previous })}
          {shown === 0 ? <span>{t('page_empty')}</span> : <span>{t('page_of', of)}</span>}
          {way(t('page_after'), next === null ? null : { after: next })}
          {shown === 0 && way(t('page_first'), {})}
        </nav>
      )}
    </div>
  );
}
