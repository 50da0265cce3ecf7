import { useMay } from '../record/useMay.ts';
import { useTexts } from '../shell/language.tsx';
import { PageTitle } from '../shell/PageTitle.tsx';
import { privacyMessages } from './privacy-messages.ts';

const kept = ['name', 'work', 'account', 'secrets', 'identity', 'sessions', 'log', 'contact'] as const;
const rights = ['right_access', 'right_mend', 'right_erase', 'right_ask'] as const;

/** What is kept about a person, why and how long (PDPA B.E. 2562, section 23). Open to everybody. */
export function PrivacyPage() {
  const t = useTexts(privacyMessages);
  const { may } = useMay();
  return (
    <div className="stack">
      <PageTitle title={t('privacy')} />
      <div>
        <h1>{t('privacy')}</h1>
        <p>{t('lead')}</p>
      </div>
      <div className="card">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t('what')}</th>
              <th scope="col">{t('why')}</th>
              <th scope="col">{t('long')}</th>
            </tr>
          </thead>
          <tbody>
            {kept.map((one) => (
              <tr key={one}>
                <th scope="row">{t(`${one}_what`)}</th>
                <td data-label={t('why')}>{t(`${one}_why`)}</td>
                <td data-label={t('long')}>{t(`${one}_long`)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <section className="card stack-tight">
        <h2>{t('rights')}</h2>
        {rights.map((right) => (
          <p key={right}>{t(right)}</p>
        ))}
        {may('exportAccount') && (
          <p>
            <a className="button" href="/api/account/export.json" download="tidtam-account.json">
              {t('export')}
            </a>
          </p>
        )}
      </section>
    </div>
  );
}
