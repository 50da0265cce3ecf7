import type { Account } from '@tidtam/domain/account';
import { useState } from 'react';
import { useTexts } from '../shell/language.tsx';
import { ProblemNotice } from '../shell/ProblemNotice.tsx';
import styles from './account.module.css';
import { EnrolStep } from './EnrolStep.tsx';
import { accountMessages } from './messages.ts';
import { PasswordField } from './PasswordField.tsx';
import { useStep } from './useStep.ts';

/** Turning them on asks for the password: whoever has none signs in with the provider's own factors. */
export function CodesCard({ codes, password: hasPassword }: Pick<Account, 'codes' | 'password'>) {
  const t = useTexts(accountMessages);
  const [password, setPassword] = useState('');
  const beginning = useStep('beginCodes');
  if (beginning.data !== undefined) return <EnrolStep begun={beginning.data} />;
  return (
    <section className="card stack-tight">
      <h2>{t('codes')}</h2>
      <p>{codes.on ? t('codes_on', { left: codes.recoveryLeft }) : t('codes_off')}</p>
      {!codes.on && hasPassword && (
        <form
          className={`stack-tight ${styles.narrow}`}
          onSubmit={(event) => {
            event.preventDefault();
            beginning.mutate({ body: { password } });
          }}
        >
          <PasswordField
            label={t('current_password')}
            value={password}
            change={setPassword}
            kind="current-password"
          />
          <ProblemNotice error={beginning.error} />
          <p>
            <button type="submit" className="button" disabled={beginning.isPending}>
              {t('turn_on')}
            </button>
          </p>
        </form>
      )}
    </section>
  );
}
