import type { ImportDraft } from '@tidtam/domain/import';
import { useEffect, useRef } from 'react';
import { May } from '../record/May.tsx';
import { Says, useTexts } from '../shell/language.tsx';
import { mendCell } from './corrections.ts';
import { MendCell } from './MendCell.tsx';
import { importMessages } from './messages.ts';
import { ProblemActions } from './ProblemActions.tsx';
import styles from './Problems.module.css';
import type { FileProblem, NumberedProblem } from './problems.ts';
import type { Correcting } from './useDraft.ts';

/** One problem: what is wrong, what was typed, the readings to choose from, and the ways to mend it. */
export function ProblemItem({
  draft,
  numbered: { number, problem },
  chosen,
  select,
  correct,
  pending,
}: {
  readonly draft: ImportDraft;
  readonly numbered: NumberedProblem;
  readonly chosen: boolean;
  readonly select: (cell: string) => void;
  readonly correct: Correcting['correct'];
  readonly pending: boolean;
}) {
  const t = useTexts(importMessages);
  const box = useInSight(chosen);
  const { severity, cell, read, message } = problem;
  return (
    <article
      ref={box}
      className={[styles.item, styles[severity], chosen ? styles.chosen : ''].join(' ')}
      aria-label={`${number}. ${t(severity)}`}
    >
      <div className={styles.top}>
        <span className={`row ${severity === 'error' ? 'tone-red' : 'tone-yellow'}`}>
          <span className={styles.number}>{number}</span>
          <strong>{t(severity)}</strong>
        </span>
        {cell !== null && (
          <button
            type="button"
            className="link-button small"
            aria-label={t('go_to_cell', { cell })}
            onClick={() => select(cell)}
          >
            {cell}
          </button>
        )}
      </div>
      <p>
        <Says text={message} />
      </p>
      {read !== null && read !== '' && (
        <p className="small">
          {t('typed')} <span className={styles.typed}>{read}</span>
        </p>
      )}
      <May use="correctImport">
        <Readings problem={problem} correct={correct} pending={pending} />
      </May>
      <ProblemActions draft={draft} problem={problem} correct={correct} />
      {cell !== null && <MendCell key={cell} cell={cell} text={read ?? ''} correct={correct} />}
    </article>
  );
}

function Readings({
  problem: { cell, code, readings = [] },
  correct,
  pending,
}: {
  readonly problem: FileProblem;
  readonly correct: Correcting['correct'];
  readonly pending: boolean;
}) {
  const t = useTexts(importMessages);
  // An agency is chosen by its code, for every row that bears the name.
  if (cell === null || readings.length === 0 || code.startsWith('agency_')) return null;
  return (
    <div className={styles.readings}>
      <span className="label small">{t('choose_reading')}</span>
      {readings.map(({ text, label }) => (
        <button
          key={text}
          type="button"
          className="button button-small"
          disabled={pending}
          onClick={() => correct(mendCell(cell, text))}
        >
          <Says text={label} />
        </button>
      ))}
    </div>
  );
}

/** Brings the chosen problem into sight within the margin. */
function useInSight(chosen: boolean) {
  const box = useRef<HTMLElement>(null);
  useEffect(() => {
    if (chosen) box.current?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  return box;
}
