import type { ImportStep } from '@tidtam/domain/import';
import { useId } from 'react';
import { useTexts } from '../shell/language.tsx';
import { importMessages } from './messages.ts';
import styles from './StepBar.module.css';

const steps = ['reading', 'comparing', 'storing'] as const;

/** A bar that says what is done with a file just now and how far it is. */
export function StepBar({ step }: { readonly step: ImportStep }) {
  const t = useTexts(importMessages);
  const label = useId();
  const { done, total } = step;
  const known = total !== null && total > 1;
  return (
    <div className={styles.box} role="status">
      <p id={label}>
        {t(`step_${step.step}`)}
        {known && <span className="number"> {t('step_of', { done, total })}</span>}
      </p>
      <progress
        className={styles.bar}
        aria-labelledby={label}
        {...(known
          ? { value: done, max: total }
          : { value: steps.indexOf(step.step) + 1, max: steps.length })}
      />
      <p className="small soft">{t('step_leave')}</p>
    </div>
  );
}
