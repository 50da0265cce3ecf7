import type { Account } from '@tidtam/domain/account';
import { useState } from 'react';
import { useTexts } from '../shell/language.tsx';
import { ProblemNotice } from '../shell/ProblemNotice.tsx';
import { useChange } from '../shell/useAnswer.ts';
import styles from './account.module.css';
import { accountMessages } from './messages.ts';
import { PasswordField } from './PasswordField.tsx';
import { nothingProved, ProofFields } from './ProofFields.tsx';

export function PasswordCard({ account }: { readonly account: Account }) {
  const t = useTexts(accountMessages);
  const [proof, setProof] = useState(nothingProved);
  const [next, setNext] = useState('');
  const changing = useChange('changePassword');
  const clear = () => {
    setProof(nothingProved);
    setNext('');
  };
  return (
    <section className="card stack-tight">
      <h2>{t('change_password')}</h2>
      <form
        className={`stack-tight ${styles.narrow}`}
        onSubmit={(event) => {
          event.preventDefault();
          const { password: current, code } = proof;
          changing.mutate({ body: { current, code, next } }, { onSuccess: clear });
        }}
      >
        <ProofFields account={account} proof={proof} change={setProof} />
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
