import type { OneTimeSecret } from '@tidtam/domain/account';
import { type ReactNode, useState } from 'react';
import { useTexts } from '../shell/language.tsx';
import { PageTitle } from '../shell/PageTitle.tsx';
import { ProblemNotice } from '../shell/ProblemNotice.tsx';
import styles from './account.module.css';
import { accountMessages } from './messages.ts';
import { QrPicture } from './QrPicture.tsx';
import { RecoveryCodes } from './RecoveryCodes.tsx';
import { TextField } from './TextField.tsx';
import { useEnter } from './useEnter.ts';
import { useStep } from './useStep.ts';

/**
 * Sets one-time codes up: the picture for the telephone, the first code, the codes that recover. `begun` is what the
 * telephone is given, once it is there.
 */
export function EnrolStep({
  begun,
  children,
}: {
  readonly begun: OneTimeSecret | undefined;
  readonly children?: ReactNode;
}) {
  const t = useTexts(accountMessages);
  const confirming = useStep('confirmCodes');
  const enter = useEnter();
  const [code, setCode] = useState('');
  const confirmed = confirming.data;
  if (confirmed !== undefined) {
    return <RecoveryCodes codes={confirmed.recoveryCodes} goOn={() => enter({ state: confirmed.state })} />;
  }
  return (
    <form
      className={`card stack-tight ${styles.narrow}`}
      onSubmit={(event) => {
        event.preventDefault();
        confirming.mutate({ body: { code } });
      }}
    >
      <PageTitle title={t('enrol_title')} />
      <h1>{t('enrol_title')}</h1>
      {children}
      <ol className={styles.steps}>
        <li>{t('enrol_one')}</li>
        <li>
          {t('enrol_two')}
          <SecretPicture begun={begun} />
        </li>
        <li>
          {t('enrol_three')}
          <TextField
            label={t('first_code')}
            value={code}
            change={setCode}
            inputMode="numeric"
            autoComplete="one-time-code"
            required
          />
        </li>
      </ol>
      <ProblemNotice error={confirming.error} />
      <p>
        <button type="submit" className="button button-primary" disabled={confirming.isPending}>
          {t('confirm')}
        </button>
      </p>
    </form>
  );
}

function SecretPicture({ begun }: { readonly begun: OneTimeSecret | undefined }) {
  const t = useTexts(accountMessages);
  if (begun === undefined) return <div className={styles.qr} aria-busy="true" />;
  return (
    <>
      <QrPicture says={begun.address} label={t('enrol_qr')} />
      <details>
        <summary>{t('enrol_by_hand')}</summary>
        <code className={styles.code}>{begun.secret.replace(/(.{4})(?=.)/g, '$1 ')}</code>
      </details>
    </>
  );
}
