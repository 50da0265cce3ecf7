import { useState } from 'react';
import { useTexts } from '../shell/language.tsx';
import { ProblemNotice } from '../shell/ProblemNotice.tsx';
import { ForgottenForm } from './ForgottenForm.tsx';
import { accountMessages } from './messages.ts';
import { PasswordField } from './PasswordField.tsx';
import { TextField } from './TextField.tsx';
import { useEnter } from './useEnter.ts';
import { useStep } from './useStep.ts';

/** Sign-in name and password. */
export function PasswordStep({ mail }: { readonly mail: boolean }) {
  const t = useTexts(accountMessages);
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const entering = useStep('signIn');
  const enter = useEnter();
  return (
    <div className="stack-tight">
      <form
        className="stack-tight"
        onSubmit={(event) => {
          event.preventDefault();
          entering.mutate({ body: { name, password } }, { onSuccess: enter });
        }}
      >
        <TextField
          label={t('sign_in_name')}
          value={name}
          change={setName}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          required
        />
        <PasswordField label={t('password')} value={password} change={setPassword} kind="current-password" />
        <ProblemNotice error={entering.error} />
        <p>
          <button type="submit" className="button button-primary" disabled={entering.isPending}>
            {t(entering.isPending ? 'entering' : 'sign_in')}
          </button>
        </p>
      </form>
      {mail ? (
        <details>
          <summary>{t('forgotten_title')}</summary>
          <ForgottenForm />
        </details>
      ) : (
        <p className="small soft">{t('forgotten')}</p>
      )}
    </div>
  );
}
