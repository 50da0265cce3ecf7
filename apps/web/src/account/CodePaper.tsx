import { useEffect, useRef } from 'react';
import { showInstant } from '../shell/format.ts';
import { useLanguage, useTexts } from '../shell/language.tsx';
import styles from './account.module.css';
import { accountMessages } from './messages.ts';
import { peopleMessages } from './people-messages.ts';
import { QrPicture } from './QrPicture.tsx';

/** A code that was just given, and to whom. */
export interface GivenCode {
  readonly name: string;
  readonly code: string;
  readonly expiresAt: string;
  readonly mailed: boolean;
}

/** The paper that is handed to a person: the picture, the code under it, and where to type it. */
export function CodePaper({ given: { name, code, expiresAt, mailed } }: { readonly given: GivenCode }) {
  const t = useTexts(peopleMessages);
  const a = useTexts(accountMessages);
  const language = useLanguage();
  const paper = useRef<HTMLElement>(null);
  useEffect(() => {
    if (code !== '') paper.current?.focus();
  }, [code]);
  const address = `${window.location.origin}/invitation`;
  return (
    <section ref={paper} tabIndex={-1} className="card stack-tight">
      <h2>{t('code_for', { name })}</h2>
      <p>{t('code_lead', { until: showInstant(expiresAt, language) })}</p>
      {mailed && <p className="notice no-print">{t('mailed')}</p>}
      <QrPicture says={`${address}#${code}`} label={t('code_qr')} />
      <code className={styles.code}>{code}</code>
      <p className="small soft">{t('code_where', { address })}</p>
      <p className="no-print">
        <button type="button" className="button" onClick={() => window.print()}>
          {a('print')}
        </button>
      </p>
    </section>
  );
}
