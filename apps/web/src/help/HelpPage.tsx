import { useTexts } from '../shell/language.tsx';
import { PageTitle } from '../shell/PageTitle.tsx';
import styles from './HelpPage.module.css';
import { Marks } from './Marks.tsx';
import { helpMessages } from './messages.ts';
import { Steps } from './Steps.tsx';
import { type Topic, topicSteps } from './topic.ts';

const topics = Object.keys(topicSteps) as Topic[];

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

/** How to use each page, what the marks and words mean. */
export function HelpPage() {
  const t = useTexts(helpMessages);
  return (
    <div className="stack">
      <PageTitle title={t('title')} />
      <h1>{t('title')}</h1>
      {topics.map((topic) => (
        <Steps
          key={topic}
          id={topic}
          title={t(`${topic}_title`)}
          steps={topicSteps[topic].map((step) => t(step))}
        />
      ))}
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
