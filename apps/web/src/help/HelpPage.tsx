import { StatusMark } from '../report/StatusMark.tsx';
import { statusOrder } from '../report/status-order.ts';
import { useTexts } from '../shell/language.tsx';
import { PageTitle } from '../shell/PageTitle.tsx';
import { ReportedMark } from '../summary/ReportedMark.tsx';
import styles from './HelpPage.module.css';
import { helpMessages } from './messages.ts';

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

function Steps({
  id,
  title,
  steps,
}: {
  readonly id: string;
  readonly title: string;
  readonly steps: readonly string[];
}) {
  return (
    <section className="card stack-tight" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ol className={styles.steps}>
        {steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </section>
  );
}

function Marks() {
  const t = useTexts(helpMessages);
  return (
    <section className="card stack-tight" aria-labelledby="marks">
      <h2 id="marks">{t('marks_title')}</h2>
      <h3 className={styles.kind}>{t('marks_status')}</h3>
      <ul className={styles.marks}>
        {statusOrder.map((status) => (
          <li key={status}>
            <StatusMark status={status} />
          </li>
        ))}
      </ul>
      <h3 className={styles.kind}>{t('marks_reported')}</h3>
      <ul className={styles.marks}>
        {(['reported', 'no_projects', 'missing'] as const).map((state) => (
          <li key={state}>
            <ReportedMark state={state} />
          </li>
        ))}
      </ul>
      <p>{t('marks_missing')}</p>
    </section>
  );
}
