import { useEffect, useState } from 'react';
import type { Answer } from '../client.ts';
import { useTexts } from '../shell/language.tsx';
import { PageTitle } from '../shell/PageTitle.tsx';
import { ProblemNotice } from '../shell/ProblemNotice.tsx';
import { useAnswer } from '../shell/useAnswer.ts';
import styles from './account.module.css';
import { accountMessages } from './messages.ts';
import { PasswordField } from './PasswordField.tsx';
import { ProviderStep } from './ProviderStep.tsx';
import { SignInPage } from './SignInPage.tsx';
import { TextField } from './TextField.tsx';
import { useEnter } from './useEnter.ts';
import { useLinkCode } from './useLinkCode.ts';
import { useStep } from './useStep.ts';

/** An invitation or a reset: by its link, or by the code that one types from paper. */
export function InvitationPage() {
  const t = useTexts(accountMessages);
  const [code, type] = useLinkCode();
  const [came] = useState(code);
  const opening = useStep('openLink');
  const open = opening.mutate;
  useEffect(() => {
    if (came !== '') open({ body: { link: came } });
  }, [came, open]);
  if (opening.data !== undefined) return <FirstPassword link={code} invited={opening.data} />;
  return (
    <form
      className={`card stack-tight ${styles.narrow}`}
      onSubmit={(event) => {
        event.preventDefault();
        open({ body: { link: code } });
      }}
    >
      <PageTitle title={t('link_title')} />
      <h1>{t('link_title')}</h1>
      <p>{t('link_lead')}</p>
      <TextField
        label={t('link_code')}
        value={code}
        change={type}
        autoCapitalize="characters"
        autoComplete="off"
        spellCheck={false}
        required
      />
      <ProblemNotice error={opening.error} />
      <p>
        <button type="submit" className="button button-primary" disabled={opening.isPending}>
          {t('open')}
        </button>
      </p>
    </form>
  );
}

function FirstPassword({
  link,
  invited: { kind, name, signInName },
}: {
  readonly link: string;
  readonly invited: Answer<'openLink'>;
}) {
  const t = useTexts(accountMessages);
  const [password, setPassword] = useState('');
  const setting = useStep('useLink');
  const enter = useEnter();
  const { data: signIn } = useAnswer('getSignIn', {});
  const provider = signIn?.provider ?? null;
  if (setting.isSuccess) return <SignInPage />;
  const title = t(kind === 'invitation' ? 'invitation_title' : 'reset_title', { name });
  return (
    <div className={`card ${styles.narrow}`}>
      <form
        className="stack-tight"
        onSubmit={(event) => {
          event.preventDefault();
          setting.mutate({ body: { link, password } }, { onSuccess: enter });
        }}
      >
        <PageTitle title={title} />
        <h1>{title}</h1>
        <p>{t('invitation_lead', { signInName })}</p>
        {/* What a password manager keeps the password under. */}
        <input type="text" hidden readOnly autoComplete="username" value={signInName} />
        <PasswordField label={t('new_password')} value={password} change={setPassword} kind="new-password" />
        <ProblemNotice error={setting.error} />
        <p>
          <button type="submit" className="button button-primary" disabled={setting.isPending}>
            {t('set_password')}
          </button>
        </p>
      </form>
      {provider !== null && (
        <div className={styles.provider}>
          <ProviderStep provider={provider} link={link} />
        </div>
      )}
    </div>
  );
}
