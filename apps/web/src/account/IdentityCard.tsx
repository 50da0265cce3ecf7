import type { Account } from '@tidtam/domain/account';
import { showInstant } from '../shell/format.ts';
import { useLanguage, useTexts } from '../shell/language.tsx';
import { useChange } from '../shell/useAnswer.ts';
import styles from './account.module.css';
import { accountMessages } from './messages.ts';
import { ProofForm } from './ProofForm.tsx';
import { useStep } from './useStep.ts';

/** The identity at the provider that lets one in: linked and unlinked with one's password. */
export function IdentityCard({ account }: { readonly account: Account }) {
  const t = useTexts(accountMessages);
  const language = useLanguage();
  const { provider, identity } = account;
  if (provider === null && identity === null) return null;
  const name = provider ?? identity?.issuer ?? '';
  return (
    <section className="card stack-tight">
      <h2>{t('identity', { provider: name })}</h2>
      <p>
        {identity === null
          ? t('identity_none', { provider: name })
          : t('identity_linked', { at: showInstant(identity.linkedAt, language) })}
      </p>
      {identity !== null && (
        <p className="small soft">
          <code className={styles.code}>{identity.subject}</code>
        </p>
      )}
      {account.password ? (
        identity === null ? (
          <LinkForm account={account} provider={name} />
        ) : (
          <UnlinkForm account={account} provider={name} />
        )
      ) : (
        <p>{t('no_password', { provider: name })}</p>
      )}
    </section>
  );
}

interface FormOf {
  readonly account: Account;
  readonly provider: string;
}

function LinkForm({ account, provider }: FormOf) {
  const t = useTexts(accountMessages);
  const linking = useStep('linkIdentity');
  return (
    <ProofForm
      account={account}
      act={t('link_identity', { provider })}
      step={linking}
      send={(body) =>
        linking.mutate({ body }, { onSuccess: ({ address }) => window.location.assign(address) })
      }
    />
  );
}

function UnlinkForm({ account, provider }: FormOf) {
  const t = useTexts(accountMessages);
  const unlinking = useChange('unlinkIdentity');
  return (
    <ProofForm
      account={account}
      act={t('unlink_identity', { provider })}
      step={unlinking}
      send={(body) => unlinking.mutate({ body })}
    />
  );
}
