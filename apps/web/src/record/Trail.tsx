import type { ReactNode } from 'react';
import { useTexts } from '../shell/language.tsx';
import { recordMessages } from './messages.ts';
import styles from './Trail.module.css';

/** Where a page is: region › province › round. A step that is nothing is left out. */
export function Trail({ steps }: { readonly steps: readonly ReactNode[] }) {
  const t = useTexts(recordMessages);
  return (
    <nav aria-label={t('where')}>
      <ol className={styles.trail}>
        {steps.filter(Boolean).map((step, index) => {
          const key = `step${index}`;
          return <li key={key}>{step}</li>;
        })}
      </ol>
    </nav>
  );
}
