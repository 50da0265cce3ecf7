import type { SettingShown } from '@tidtam/domain/setting';
import { AnsweredPage } from '../shell/AnsweredPage.tsx';
import { useLanguage, useTexts } from '../shell/language.tsx';
import { PageTitle } from '../shell/PageTitle.tsx';
import { useAnswer } from '../shell/useAnswer.ts';
import { settingMessages } from './messages.ts';

/** How the installation is set up; whoever looks after its people need not ask the machine. */
export function SettingsPage() {
  const t = useTexts(settingMessages);
  const language = useLanguage();
  const query = useAnswer('listSettings', {});
  return (
    <AnsweredPage query={query} shapes={['title', 'block']}>
      {({ version, settings }) => (
        <div className="stack">
          <PageTitle title={t('settings')} />
          <div>
            <h1>{t('settings')}</h1>
            <p className="soft">{t('lead', { version })}</p>
          </div>
          <div className="card">
            <table className="table">
              <thead>
                <tr>
                  <th scope="col">{t('name')}</th>
                  <th scope="col">{t('value')}</th>
                </tr>
              </thead>
              <tbody>
                {settings.map((setting) => (
                  <tr key={setting.name}>
                    <td data-label={t('name')}>
                      <code>{setting.name}</code>
                      <br />
                      <span className="small soft">{setting.purpose[language]}</span>
                    </td>
                    <td data-label={t('value')}>
                      <InForce setting={setting} />
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </div>
      )}
    </AnsweredPage>
  );
}

function InForce({ setting: { set, value, usual } }: { readonly setting: SettingShown }) {
  const t = useTexts(settingMessages);
  const language = useLanguage();
  if (value !== null) return <code>{value}</code>;
  return set ? t('secret') : <span className="soft">{t('usual', { usual: usual[language] })}</span>;
}
