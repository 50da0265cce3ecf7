import type { Account } from '@tidtam/domain/account';
import { useState } from 'react';
import { useTexts } from '../shell/language.tsx';
import { ProblemNotice } from '../shell/ProblemNotice.tsx';
import { useChange } from '../shell/useAnswer.ts';
import styles from './account.module.css';
import { accountMessages } from './messages.ts';
import { nothingProved, ProofFields } from './ProofFields.tsx';
import { TextField } from './TextField.tsx';

/** Where mail reaches one: another address is confirmed by a link that is mailed to it. */
export function MailCard({ account }: { readonly account: Account }) {
  const t = useTexts(accountMessages);
  const { mail, mailAsked, letters, password } = account;
  return (
    <section className="card stack-tight">
      <h2>{t('mail')}</h2>
      <p>{mail === null ? t('mail_none') : t('mail_now', { mail })}</p>
      {mailAsked !== null && (
        <p className="notice" role="status">
          {t('mail_asked', { mail: mailAsked })}
        </p>
      )}
      {letters && password ? <ChangeForm account={account} /> : <p>{t('mail_by_keeper')}</p>}
    </section>
  );
}

function ChangeForm({ account }: { readonly account: Account }) {
  const t = useTexts(accountMessages);
  const [mail, setMail] = useState('');
  const [proof, setProof] = useState(nothingProved);
  const asking = useChange('changeMail');
  const clear = () => {
    setMail('');
    setProof(nothingProved);
  };
  return (
    <form
      className={`stack-tight ${styles.narrow}`}
      onSubmit={(event) => {
        event.preventDefault();
        asking.mutate({ body: { mail, ...proof } }, { onSuccess: clear });
      }}
    >
      <TextField
        label={t('mail_new')}
        type="email"
        value={mail}
        change={setMail}
        autoComplete="email"
        maxLength={200}
        required
      />
      <ProofFields account={account} proof={proof} change={setProof} />
      <ProblemNotice error={asking.error} />
      <p>
        <button type="submit" className="button" disabled={asking.isPending}>
          {t('mail_change')}
        </button>
      </p>
    </form>
  );
}
