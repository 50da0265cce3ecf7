import { useState } from 'react';
import { useTexts } from '../shell/language.tsx';
import { PageTitle } from '../shell/PageTitle.tsx';
import { ProblemNotice } from '../shell/ProblemNotice.tsx';
import styles from './account.module.css';
import { accountMessages } from './messages.ts';
import { PasswordField } from './PasswordField.tsx';
import { SignInPage } from './SignInPage.tsx';
import { TextField } from './TextField.tsx';
import { useEnter } from './useEnter.ts';
import { useLinkCode } from './useLinkCode.ts';
import { useStep } from './useStep.ts';

/** Makes a record's first administrator, by the link that the terminal printed. */
export function SetUpPage() {
  const t = useTexts(accountMessages);
  const [link] = useLinkCode();
  const [name, setName] = useState('');
  const [signInName, setSignInName] = useState('');
  const [password, setPassword] = useState('');
  const settingUp = useStep('setUp');
  const enter = useEnter();
  if (settingUp.isSuccess) return <SignInPage />;
  return (
    <form
      className={`card stack-tight ${styles.narrow}`}
      onSubmit={(event) => {
        event.preventDefault();
        settingUp.mutate({ body: { link, name, signInName, password } }, { onSuccess: enter });
      }}
    >
      <PageTitle title={t('set_up_title')} />
      <h1>{t('set_up_title')}</h1>
      <p>{t('set_up_lead')}</p>
      <TextField
        label={t('own_name')}
        value={name}
        change={setName}
        autoComplete="name"
        minLength={2}
        required
      />
      <TextField
        label={t('choose_sign_in_name')}
        value={signInName}
        change={setSignInName}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        minLength={3}
        required
      />
      <PasswordField label={t('new_password')} value={password} change={setPassword} kind="new-password" />
      <ProblemNotice error={settingUp.error} />
      <p>
        <button type="submit" className="button button-primary" disabled={settingUp.isPending}>
          {t(settingUp.isPending ? 'entering' : 'set_up')}
        </button>
      </p>
    </form>
  );
}
