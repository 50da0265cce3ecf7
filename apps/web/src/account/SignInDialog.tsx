import { Dialog } from '../shell/Dialog.tsx';
import { useTexts } from '../shell/language.tsx';
import { beginAnew } from './begin-anew.ts';
import { accountMessages } from './messages.ts';
import { SignInPage } from './SignInPage.tsx';

/** The way in over a page whose session has ended, and over whatever dialog is open there: what was typed stays. */
export function SignInDialog() {
  const t = useTexts(accountMessages);
  return (
    <Dialog title={t('sign_in')} close={beginAnew}>
      <div className="stack">
        <p className="notice notice-warning">{t('sign_in_again')}</p>
        <SignInPage over />
      </div>
    </Dialog>
  );
}
