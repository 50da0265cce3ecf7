import type { Account } from '@tidtam/domain/account';
import { useState } from 'react';
import { useTexts } from '../shell/language.tsx';
import { ProblemNotice } from '../shell/ProblemNotice.tsx';
import { useChange } from '../shell/useAnswer.ts';
import styles from './account.module.css';
import { accountMessages } from './messages.ts';
import { nothingProved, ProofFields } from './ProofFields.tsx';
import { TextField } from './TextField.tsx';

/** Makes a token, which is shown once. */
export function TokenCard({ account }: { readonly account: Account }) {
  const t = useTexts(accountMessages);
  const [label, setLabel] = useState('');
  const [proof, setProof] = useState(nothingProved);
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
          making.mutate({ body: { label, ...proof } }, { onSuccess: () => setProof(nothingProved) });
        }}
      >
        <TextField label={t('token_label')} value={label} change={setLabel} maxLength={100} required />
        <ProofFields account={account} proof={proof} change={setProof} />
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
