import { useId, useState } from 'react';
import { useTexts } from '../shell/language.tsx';
import { accountMessages } from './messages.ts';

/** A password, shown while one wants to see it: on a phone it is typed blindly otherwise. Pasting is welcome. */
export function PasswordField({
  label,
  value,
  change,
  kind,
}: {
  readonly label: string;
  readonly value: string;
  readonly change: (value: string) => void;
  /** What a password manager takes it for. */
  readonly kind: 'current-password' | 'new-password';
}) {
  const t = useTexts(accountMessages);
  const [shown, setShown] = useState(false);
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className="input"
        type={shown ? 'text' : 'password'}
        autoComplete={kind}
        autoCapitalize="none"
        spellCheck={false}
        required
        minLength={kind === 'new-password' ? 12 : undefined}
        aria-describedby={kind === 'new-password' ? `${id}-hint` : undefined}
        value={value}
        onChange={(event) => change(event.target.value)}
      />
      {kind === 'new-password' && (
        <span id={`${id}-hint`} className="small soft">
          {t('password_hint')}
        </span>
      )}
      <label className="check">
        <input type="checkbox" checked={shown} onChange={(event) => setShown(event.target.checked)} />
        {t('show_password')}
      </label>
    </div>
  );
}
