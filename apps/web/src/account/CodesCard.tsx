import type { Account } from '@tidtam/domain/account';
import { useTexts } from '../shell/language.tsx';
import { beginAnew } from './begin-anew.ts';
import { EnrolStep } from './EnrolStep.tsx';
import { accountMessages } from './messages.ts';
import { ProofForm } from './ProofForm.tsx';
import { useStep } from './useStep.ts';

/** One-time codes, on or off: each asks for the password, which who signs in with the provider's own factors has none of. */
export function CodesCard({ account }: { readonly account: Account }) {
  const t = useTexts(accountMessages);
  const { codes, password } = account;
  const beginning = useStep('beginCodes');
  const removing = useStep('removeCodes');
  if (beginning.data !== undefined) return <EnrolStep begun={beginning.data} />;
  return (
    <section className="card stack-tight">
      <h2>{t('codes')}</h2>
      <p>{codes.on ? t('codes_on', { left: codes.recoveryLeft }) : t('codes_off')}</p>
      {password && !codes.on && (
        <ProofForm
          account={account}
          act={t('turn_on')}
          step={beginning}
          send={(body) => beginning.mutate({ body: { password: body.password } })}
        />
      )}
      {password && codes.on && (
        <details>
          <summary>{t(codes.required ? 'codes_anew' : 'codes_anew_or_off')}</summary>
          <div className="stack-tight">
            <p>{t(codes.required ? 'codes_anew_lead' : 'codes_off_lead')}</p>
            <ProofForm
              account={account}
              act={t('codes_remove')}
              step={removing}
              send={(body) => removing.mutate({ body }, { onSuccess: beginAnew })}
            />
          </div>
        </details>
      )}
    </section>
  );
}
