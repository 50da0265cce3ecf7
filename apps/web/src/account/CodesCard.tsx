import type { Account } from '@tidtam/domain/account';
import { useState } from 'react';
import { useTexts } from '../shell/language.tsx';
import { EnrolStep } from './EnrolStep.tsx';
import { accountMessages } from './messages.ts';

export function CodesCard({ codes }: { readonly codes: Account['codes'] }) {
  const t = useTexts(accountMessages);
  const [enrolling, setEnrolling] = useState(false);
  if (enrolling) return <EnrolStep required={false} />;
  return (
    <section className="card stack-tight">
      <h2>{t('codes')}</h2>
      <p>{codes.on ? t('codes_on', { left: codes.recoveryLeft }) : t('codes_off')}</p>
      {!codes.on && (
        <p>
          <button type="button" className="button" onClick={() => setEnrolling(true)}>
            {t('turn_on')}
          </button>
        </p>
      )}
    </section>
  );
}
