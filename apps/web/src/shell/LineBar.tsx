import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { lookForServer } from '../line.ts';
import { showInstant } from './format.ts';
import styles from './LineBar.module.css';
import { useLanguage, useTexts } from './language.tsx';
import { shellMessages } from './messages.ts';
import { useLine } from './useLine.ts';

/**
 * Lies at the foot of the window while the server is away, or while what is shown could not be renewed, and says of
 * when it is. Nothing moves for it.
 */
export function LineBar() {
  const t = useTexts(shellMessages);
  const language = useLanguage();
  const client = useQueryClient();
  const isThere = useLine();
  const { asOf, failed } = useFreshness(client);
  const isBack = useReturn(isThere);
  const shown = !isThere || failed;
  const retry = () => (isThere ? void client.refetchQueries({ type: 'active' }) : lookForServer());
  return (
    <div role="status" className={`no-print ${shown ? styles.bar : 'unseen'}`}>
      {shown && (
        <p className={styles.line}>
          <span className={styles.words}>
            <strong>{t(isThere ? 'not_renewed' : 'line_lost')}</strong>
            {asOf !== null && (
              <span>{t('seen_as_of', { at: showInstant(new Date(asOf).toISOString(), language) })}</span>
            )}
          </span>
          <button type="button" className="button button-small" onClick={retry}>
            {t('try_again')}
          </button>
        </p>
      )}
      {!shown && isBack && t('line_back')}
    </div>
  );
}

/** Whether the line was away and has come back since: said once to those who do not see the bar go. */
function useReturn(isThere: boolean): boolean {
  const [isBack, setIsBack] = useState(false);
  const was = useRef(isThere);
  useEffect(() => {
    if (was.current === isThere) return;
    was.current = isThere;
    setIsBack(isThere);
  }, [isThere]);
  return isBack;
}

/** Of when the oldest of what the page shows is (milliseconds), and whether some of it could not be renewed. */
function useFreshness(client: QueryClient): { readonly asOf: number | null; readonly failed: boolean } {
  const cache = client.getQueryCache();
  const told = useSyncExternalStore(
    (tell) => cache.subscribe(tell),
    () => {
      const shown = cache
        .findAll({ type: 'active', predicate: ({ queryKey: [name] }) => name !== 'getRecord' })
        .map(({ state }) => state);
      const loaded = shown.filter(({ data }) => data !== undefined);
      const asOf = Math.min(...loaded.map(({ dataUpdatedAt }) => dataUpdatedAt));
      return JSON.stringify([asOf, loaded.some(({ status }) => status === 'error')]);
    },
  );
  const [asOf, failed]: [number | null, boolean] = JSON.parse(told);
  return { asOf, failed };
}
