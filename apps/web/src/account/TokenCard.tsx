import { useState } from 'react';
import { useTexts } from '../shell/language.tsx';
import { ProblemNotice } from '../shell/ProblemNotice.tsx';
import { useChange } from '../shell/useAnswer.ts';
import styles from './account.module.css';
import { accountMessages } from './messages.ts';
import { PasswordField } from './PasswordField.tsx';
import { TextField } from './TextField.tsx';

/** Makes a token, which is shown once. */
export function TokenCard() {
  const t = useTexts(accountMessages);
  const [label, setLabel] = useState('');
  const [password, setPassword] = useState('');
  const making = useChange('makeToken');
  return (
    <section className="card stack-tight">
      <h2>{t('tokens')}</h2>
      <p className="soft">{t('tokens_lead')}</p>
      {making.data && (
        <div className="notice notice-good" role="status">
          <p>{t('token_made')}</p>
          <code className={styles.code}>{making.data.token}</code>
        </div>
      )}
      <form
        className={`stack-tight ${styles.narrow}`}
        onSubmit={(event) => {
          event.preventDefault();
          making.mutate({ body: { label, password } }, { onSuccess: () => setPassword('') });
        }}
      >
        <TextField label={t('token_label')} value={label} change={setLabel} maxLength={100} required />
        <PasswordField
          label={t('current_password')}
          value={password}
          change={setPassword}
          kind="current-password"
        />
        <ProblemNotice error={making.error} />
        <p>
          <button type="submit" className="button" disabled={making.isPending}>
            {t('make_token')}
          </button>
        </p>
      </form>
    </section>
  );
}
