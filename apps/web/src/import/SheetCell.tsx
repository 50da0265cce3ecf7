import { useTexts } from '../shell/language.tsx';
import type { GridCell, Width } from './grid.ts';
import { inkOn } from './ink.ts';
import { importMessages } from './messages.ts';
import type { NumberedProblem } from './problems.ts';
import { isWorthShowing } from './readings.ts';
import styles from './SheetGrid.module.css';

/** One cell as typed, with its problem's number, its correction, and what was read. */
export function SheetCell({
  place,
  address,
  width,
  hidden,
  corrected,
  problem,
  reading,
  selected,
  select,
}: {
  readonly place: GridCell;
  readonly address: string;
  readonly width: Width;
  readonly hidden: boolean;
  readonly corrected: string | undefined;
  readonly problem: NumberedProblem | undefined;
  readonly reading: string | undefined;
  readonly selected: boolean;
  readonly select: (cell: string) => void;
}) {
  const t = useTexts(importMessages);
  const { cell, rowSpan, columnSpan } = place;
  const text = cell?.text ?? '';
  const fill = cell?.fill ?? null;
  return (
    <td
      rowSpan={rowSpan}
      colSpan={columnSpan}
      className={hidden ? `${styles.cell} ${styles.hiddenCell}` : styles.cell}
      style={fill === null ? undefined : { backgroundColor: `#${fill}`, color: inkOn(fill) }}
    >
      <button
        type="button"
        data-cell={address}
        tabIndex={selected ? 0 : -1}
        aria-pressed={selected}
        aria-label={text === '' ? t('empty_cell', { cell: address }) : undefined}
        title={cell?.comment ?? undefined}
        className={buttonClass(place, width, problem)}
        onClick={() => select(address)}
      >
        {problem && <span className={styles.number}>{problem.number}</span>}
        <span className={textClass(place, corrected)}>{text}</span>
        {corrected !== undefined && <span className={styles.corrected}>{corrected}</span>}
        {reading !== undefined && corrected === undefined && isWorthShowing(reading, text) && (
          <span className={styles.reading}>= {reading}</span>
        )}
      </button>
    </td>
  );
}

function buttonClass(
  { cell, columnSpan, alone }: GridCell,
  width: Width,
  problem: NumberedProblem | undefined,
): string {
  return [
    styles.button,
    cell?.number ? styles.numeric : '',
    widthClass(columnSpan, alone, width),
    cell?.comment ? styles.commented : '',
    problem ? styles[problem.problem.severity] : '',
  ].join(' ');
}

function widthClass(columnSpan: number, alone: boolean, width: Width): string | undefined {
  if (columnSpan > 1) return styles.spanning;
  return alone ? styles.alone : styles[width];
}

function textClass({ cell }: GridCell, corrected: string | undefined): string {
  const struck = cell?.struck || corrected !== undefined;
  return [cell?.bold ? styles.bold : '', struck ? styles.struck : ''].join(' ');
}
