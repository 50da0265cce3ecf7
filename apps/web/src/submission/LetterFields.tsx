import { signedAs } from '@tidtam/domain/submission';
import { lazy, Suspense, useId } from 'react';
import { TextField } from '../account/TextField.tsx';
import { loadPart } from '../line.ts';
import { useLanguage, useTexts } from '../shell/language.tsx';
import { submissionPageMessages } from './messages.ts';
import { ScanField } from './ScanField.tsx';
import styles from './submission.module.css';
import type { TypedLetter } from './typed-letter.ts';

const DateField = lazy(() =>
  loadPart(() => import('../form/DateField.tsx').then((module) => ({ default: module.DateField }))),
);

/** A signed covering letter: number, day, who signed and as what, its scan. */
export function LetterFields({
  letter,
  change,
}: {
  readonly letter: TypedLetter;
  readonly change: (letter: TypedLetter) => void;
}) {
  const t = useTexts(submissionPageMessages);
  const language = useLanguage();
  const id = useId();
  const text = (field: 'number' | 'name' | 'position' | 'actingFor') => ({
    value: letter[field],
    maxLength: 300,
    change: (value: string) => change({ ...letter, [field]: value }),
  });
  return (
    <div className={styles.fields}>
      <TextField label={t('number')} placeholder={t('number_example')} {...text('number')} />
      <Suspense fallback={<div className={styles.dateSkeleton} />}>
        <DateField
          id={`${id}-date`}
          label={t('date')}
          language={language}
          value={letter.date}
          invalid={false}
          describedBy={undefined}
          change={(date) => change({ ...letter, date })}
        />
      </Suspense>
      <TextField label={t('name')} {...text('name')} />
      <TextField label={t('position')} {...text('position')} />
      <fieldset className={`field ${styles.wide}`}>
        <legend>{t('signs_as')}</legend>
        <div className="row">
          {signedAs.map((as) => (
            <label key={as} className="check">
              <input
                type="radio"
                name={`${id}-as`}
                checked={letter.as === as}
                onChange={() => change({ ...letter, as })}
              />
              <span>{t(as)}</span>
            </label>
          ))}
        </div>
      </fieldset>
      {letter.as !== 'holder' && <TextField label={t('acting_for')} {...text('actingFor')} />}
      <ScanField change={(scan) => change({ ...letter, scan })} />
    </div>
  );
}
