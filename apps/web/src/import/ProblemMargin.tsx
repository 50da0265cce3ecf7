import type { ImportDraft } from '@tidtam/domain/import';
import { Tick } from '../shell/glyphs.tsx';
import { useTexts } from '../shell/language.tsx';
import { CellCard } from './CellCard.tsx';
import { importMessages } from './messages.ts';
import { ProblemItem } from './ProblemItem.tsx';
import styles from './Problems.module.css';
import type { NumberedProblem } from './problems.ts';
import type { Correcting } from './useDraft.ts';

/** The problems beside the sheet, errors first; above them the chosen cell when it has none. */
export function ProblemMargin({
  draft,
  problems,
  cell,
  select,
  correct,
  pending,
}: {
  readonly draft: ImportDraft;
  readonly problems: readonly NumberedProblem[];
  readonly cell: string | null;
  readonly select: (cell: string) => void;
  readonly correct: Correcting['correct'];
  readonly pending: boolean;
}) {
  const t = useTexts(importMessages);
  const errors = problems.filter(({ problem }) => problem.severity === 'error').length;
  const isAbout = (one: NumberedProblem) => cell !== null && one.problem.cell === cell;
  return (
    <section className={styles.margin} aria-labelledby="problems">
      <div className={styles.head}>
        <h2 id="problems" aria-live="polite">
          {problems.length === 0
            ? t('no_problems')
            : t('problems', { errors, warnings: problems.length - errors })}
        </h2>
        {problems.length > 0 ? (
          <p className="small soft">{t('shortcut')}</p>
        ) : (
          <span className="mark tone-green">
            <Tick />
          </span>
        )}
        <p role="status" className={styles.status}>
          {pending ? t('checking') : ''}
        </p>
      </div>
      {cell !== null && !problems.some(isAbout) && (
        <CellCard key={cell} draft={draft} cell={cell} correct={correct} />
      )}
      <ol className={styles.list}>
        {problems.map((one) => (
          <li key={`${one.problem.code}${one.problem.cell}${one.problem.agency}${one.problem.message.th}`}>
            <ProblemItem
              draft={draft}
              numbered={one}
              chosen={isAbout(one)}
              select={select}
              correct={correct}
              pending={pending}
            />
          </li>
        ))}
      </ol>
    </section>
  );
}
