import type { Account, Proof } from '@tidtam/domain/account';
import { useTexts } from '../shell/language.tsx';
import { accountMessages } from './messages.ts';
import { PasswordField } from './PasswordField.tsx';
import { TextField } from './TextField.tsx';

export const nothingProved: Proof = { password: '', code: null };

/** That it is they: the password of whoever is in, and a code where they have one-time codes. */
export function ProofFields({
  account: { signInName, codes },
  proof,
  change,
}: {
  readonly account: Account;
  readonly proof: Proof;
  readonly change: (proof: Proof) => void;
}) {
  const t = useTexts(accountMessages);
  return (
    <>
      {/* What a password manager keeps the password under. */}
      <input type="text" hidden readOnly autoComplete="username" value={signInName ?? ''} />
      <PasswordField
        label={t('current_password')}
        value={proof.password}
        change={(password) => change({ ...proof, password })}
        kind="current-password"
      />
      {codes.on && (
        <TextField
          label={t('code')}
          value={proof.code ?? ''}
          change={(code) => change({ ...proof, code })}
          autoComplete="one-time-code"
          autoCapitalize="characters"
          spellCheck={false}
          required
        />
      )}
    </>
  );
}
