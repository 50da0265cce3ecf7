import { AnsweredPage } from '../shell/AnsweredPage.tsx';
import { useTexts } from '../shell/language.tsx';
import { PageTitle } from '../shell/PageTitle.tsx';
import { useAnswer } from '../shell/useAnswer.ts';
import { CodesCard } from './CodesCard.tsx';
import { IdentityCard } from './IdentityCard.tsx';
import { MailCard } from './MailCard.tsx';
import { accountMessages } from './messages.ts';
import { PasswordCard } from './PasswordCard.tsx';
import { RolesCard } from './RolesCard.tsx';
import { SessionsCard } from './SessionsCard.tsx';
import { TokenCard } from './TokenCard.tsx';

/** One's own account: capacities, password, one-time codes, devices, tokens. */
export function AccountPage() {
  const t = useTexts(accountMessages);
  const query = useAnswer('getAccount', {});
  return (
    <AnsweredPage query={query} shapes={['title', 'block', 'block']}>
      {(account) => (
        <div className="stack">
          <PageTitle title={t('account')} />
          <div>
            <h1>{t('account')}</h1>
            <p>
              <span lang="th">{account.name}</span>
              {account.signInName && ` · ${account.signInName}`}
            </p>
          </div>
          <RolesCard appointments={account.appointments} />
          {account.signInName === null ? (
            <p className="notice">{t('demonstration_account')}</p>
          ) : (
            <>
              {account.password && <PasswordCard account={account} />}
              <MailCard account={account} />
              <IdentityCard account={account} />
              <CodesCard account={account} />
            </>
          )}
          <SessionsCard sessions={account.sessions} />
          {account.signInName !== null && account.password && <TokenCard account={account} />}
        </div>
      )}
    </AnsweredPage>
  );
}
