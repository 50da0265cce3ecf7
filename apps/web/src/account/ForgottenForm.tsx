import { useState } from 'react';
import { useTexts } from '../shell/language.tsx';
import { ProblemNotice } from '../shell/ProblemNotice.tsx';
import { accountMessages } from './messages.ts';
import { TextField } from './TextField.tsx';
import { useStep } from './useStep.ts';

/** Asks for a new password by mail. What it answers is the same whoever is asked for. */
export function ForgottenForm() {
  const t = useTexts(accountMessages);
  const [name, setName] = useState('');
  const asking = useStep('forgetPassword');
  if (asking.isSuccess) {
    return (
      <p className="notice" role="status">
        {t('forgotten_sent')}
      </p>
    );
  }
  return (
    <form
      className="stack-tight"
      onSubmit={(event) => {
        event.preventDefault();
        asking.mutate({ body: { name } });
      }}
    >
      <p>{t('forgotten_lead')}</p>
      <TextField
        label={t('sign_in_name')}
        value={name}
        change={setName}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        required
      />
      <ProblemNotice error={asking.error} />
      <p>
        <button type="submit" className="button" disabled={asking.isPending}>
          {t('forgotten_send')}
        </button>
      </p>
    </form>
  );
}
