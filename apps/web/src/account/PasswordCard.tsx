import { useState } from 'react';
import { useTexts } from '../shell/language.tsx';
import { ProblemNotice } from '../shell/ProblemNotice.tsx';
import { useChange } from '../shell/useAnswer.ts';
import styles from './account.module.css';
import { accountMessages } from './messages.ts';
import { PasswordField } from './PasswordField.tsx';

export function PasswordCard({ signInName }: { readonly signInName: string }) {
  const t = useTexts(accountMessages);
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const changing = useChange('changePassword');
  const clear = () => {
    setCurrent('');
    setNext('');
  };
  return (
    <section className="card stack-tight">
      <h2>{t('change_password')}</h2>
      <form
        className={`stack-tight ${styles.narrow}`}
        onSubmit={(event) => {
          event.preventDefault();
          changing.mutate({ body: { current, next } }, { onSuccess: clear });
        }}
      >
        <input type="text" hidden readOnly autoComplete="username" value={signInName} />
        <PasswordField
          label={t('current_password')}
          value={current}
          change={setCurrent}
          kind="current-password"
        />
        <PasswordField label={t('new_password')} value={next} change={setNext} kind="new-password" />
        <ProblemNotice error={changing.error} />
        {changing.isSuccess && (
          <p className="notice notice-good" role="status">
            {t('password_changed')}
          </p>
        )}
        <p>
          <button type="submit" className="button button-primary" disabled={changing.isPending}>
            {t('change_password')}
          </button>
        </p>
      </form>
    </section>
  );
}
