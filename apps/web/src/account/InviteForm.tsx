import { useState } from 'react';
import { useTexts } from '../shell/language.tsx';
import { ProblemNotice } from '../shell/ProblemNotice.tsx';
import { useChange } from '../shell/useAnswer.ts';
import styles from './account.module.css';
import type { GivenCode } from './CodePaper.tsx';
import { mailTyped } from './mail-typed.ts';
import { firstPost, PostFields, postOf } from './PostFields.tsx';
import { peopleMessages } from './people-messages.ts';
import { TextField } from './TextField.tsx';

/** Invites a person to a post. */
export function InviteForm({ give }: { readonly give: (given: GivenCode) => void }) {
  const t = useTexts(peopleMessages);
  const [name, setName] = useState('');
  const [signInName, setSignInName] = useState('');
  const [mail, setMail] = useState('');
  const [post, setPost] = useState(firstPost);
  const inviting = useChange('invite');
  return (
    <form
      className={`card stack-tight no-print ${styles.narrow}`}
      onSubmit={(event) => {
        event.preventDefault();
        inviting.mutate(
          { body: { name, signInName, mail: mailTyped(mail), post: postOf(post) } },
          {
            onSuccess: (given) => {
              give({ ...given, name });
              setMail('');
              setName('');
              setSignInName('');
            },
          },
        );
      }}
    >
      <h2>{t('invite')}</h2>
      <TextField label={t('name')} value={name} change={setName} minLength={2} autoComplete="off" required />
      <TextField
        label={t('sign_in_name')}
        value={signInName}
        change={setSignInName}
        minLength={3}
        autoCapitalize="none"
        autoComplete="off"
        spellCheck={false}
        required
      />
      <TextField label={t('mail')} value={mail} change={setMail} type="email" autoComplete="off" />
      <PostFields post={post} choose={setPost} />
      <ProblemNotice error={inviting.error} />
      <p>
        <button type="submit" className="button button-primary" disabled={inviting.isPending}>
          {t('give_invitation')}
        </button>
      </p>
    </form>
  );
}
