import { useId, useState } from 'react';
import { useTexts } from '../shell/language.tsx';
import { ProblemNotice } from '../shell/ProblemNotice.tsx';
import { useChange } from '../shell/useAnswer.ts';
import { submissionPageMessages } from './messages.ts';
import styles from './submission.module.css';

/** Chooses the scan of a letter and keeps it at once; hands its hash on. */
export function ScanField({ change }: { readonly change: (scan: string) => void }) {
  const t = useTexts(submissionPageMessages);
  const keeping = useChange('keepScan');
  const [name, setName] = useState('');
  const field = useId();
  const choose = (file: File | undefined) => {
    change('');
    if (file === undefined) return;
    setName(file.name);
    keeping.mutate({ files: [file] }, { onSuccess: ({ scan }) => change(scan) });
  };
  return (
    <div className={`field ${styles.wide}`}>
      <label htmlFor={field}>{t('file')}</label>
      <input
        id={field}
        className="input"
        type="file"
        accept=".pdf,.jpg,.jpeg,.png"
        aria-describedby={`${field}-said`}
        onChange={(event) => choose(event.target.files?.[0])}
      />
      <p id={`${field}-said`} className={`small soft ${styles.texts}`} role="status">
        {keeping.isPending && t('keeping')}
        {keeping.isSuccess && t('kept', { name })}
      </p>
      <ProblemNotice error={keeping.error} />
    </div>
  );
}
