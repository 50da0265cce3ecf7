import { useState } from 'react';
import { useTexts } from '../shell/language.tsx';
import { PageTitle } from '../shell/PageTitle.tsx';
import { ProblemNotice } from '../shell/ProblemNotice.tsx';
import styles from './account.module.css';
import { accountMessages } from './messages.ts';
import { TextField } from './TextField.tsx';
import { useEnter } from './useEnter.ts';
import { useStep } from './useStep.ts';

/** The code of the telephone, or one that recovers. */
export function CodeStep() {
  const t = useTexts(accountMessages);
  const [code, setCode] = useState('');
  const giving = useStep('giveCode');
  const leaving = useStep('signOut');
  const enter = useEnter();
  return (
    <form
      className={`card stack-tight ${styles.narrow}`}
      onSubmit={(event) => {
        event.preventDefault();
        giving.mutate({ body: { code } }, { onSuccess: enter });
      }}
    >
      <PageTitle title={t('code_title')} />
      <h1>{t('code_title')}</h1>
      <p>{t('code_lead')}</p>
      <TextField
        label={t('code')}
        value={code}
        change={setCode}
        autoComplete="one-time-code"
        autoCapitalize="characters"
        spellCheck={false}
        required
      />
      <ProblemNotice error={giving.error} />
      <div className="row">
        <button type="submit" className="button button-primary" disabled={giving.isPending}>
          {t('confirm')}
        </button>
        <button type="button" className="button" onClick={() => leaving.mutate({}, { onSuccess: enter })}>
          {t('other_account')}
        </button>
      </div>
    </form>
  );
}
