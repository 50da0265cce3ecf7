import styles from './HelpPage.module.css';

/** What to do or to know, in order. */
export function Steps({
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
