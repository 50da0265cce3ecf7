import { useTexts } from '../shell/language.tsx';
import { PageTitle } from '../shell/PageTitle.tsx';
import styles from './HelpPage.module.css';
import { Marks } from './Marks.tsx';
import { helpMessages } from './messages.ts';
import { Steps } from './Steps.tsx';

const words = [
  'parts',
  'section4',
  'budget',
  'committed',
  'disbursed',
  'round',
  'version',
  'ledger',
] as const;

/** How to read a page, how to import, what the marks and words mean. */
export function HelpPage() {
  const t = useTexts(helpMessages);
  return (
    <div className="stack">
      <PageTitle title={t('title')} />
      <h1>{t('title')}</h1>
      <Steps id="read" title={t('read_title')} steps={[t('read_1'), t('read_2'), t('read_3'), t('read_4')]} />
      <Steps
        id="import"
        title={t('import_title')}
        steps={[t('import_1'), t('import_2'), t('import_3'), t('import_4')]}
      />
      <Steps
        id="country"
        title={t('country_title')}
        steps={[t('country_1'), t('country_2'), t('country_3')]}
      />
      <Steps id="region" title={t('region_title')} steps={[t('region_1'), t('region_2'), t('region_3')]} />
      <Steps
        id="agencies"
        title={t('agencies_title')}
        steps={[t('agencies_1'), t('agencies_2'), t('agencies_3'), t('agencies_4')]}
      />
      <Steps id="plan" title={t('plan_title')} steps={[t('plan_1'), t('plan_2'), t('plan_3')]} />
      <Marks />
      <section className="card stack-tight" aria-labelledby="words">
        <h2 id="words">{t('words_title')}</h2>
        <dl className={styles.words}>
          {words.map((word) => (
            <div key={word}>
              <dt>{t(`${word}_term`)}</dt>
              <dd>{t(word)}</dd>
            </div>
          ))}
        </dl>
      </section>
    </div>
  );
}
