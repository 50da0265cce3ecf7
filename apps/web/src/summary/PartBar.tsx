import { satangOfBaht } from '@tidtam/domain/money';
import type { Part } from '@tidtam/domain/project';
import { useId } from 'react';
import styles from './PartBar.module.css';

/**
 * Budget as a frame whose length compares with the other bars (`of` is the longest), disbursed filled with the
 * part's own pattern, committed as a tint after it; more
 * than the budget runs past a line. The words beside it say the same: it is not read out.
 */
export function PartBar({
  part,
  budget,
  disbursed,
  committed,
  of = budget,
  height = 22,
}: {
  /** The pattern; the total's is solid. */
  readonly part: Part | null;
  readonly budget: string;
  readonly disbursed: string | null;
  readonly committed: string | null;
  readonly of?: string;
  readonly height?: number;
}) {
  const pattern = useId();
  const share = (amount: string | null) => shareOf(amount, of);
  const filled = Math.min(share(disbursed), 100);
  return (
    <svg className={styles.bar} aria-hidden="true" width="100%" height={height}>
      <Pattern id={pattern} part={part} />
      <rect className={styles.budget} x="0" y="0" width={`${share(budget)}%`} height={height} />
      <rect
        className={styles.committed}
        x={`${filled}%`}
        y="0"
        width={`${Math.min(share(committed), 100 - filled)}%`}
        height={height}
      />
      <rect x="0" y="0" width={`${filled}%`} height={height} fill={`url(#${pattern})`} />
      <rect className={styles.edge} x="0" y="0" width={`${filled}%`} height={height} />
      {share(disbursed) > share(budget) && (
        <line
          className={styles.limit}
          x1={`${share(budget)}%`}
          x2={`${share(budget)}%`}
          y1="-3"
          y2={height + 3}
        />
      )}
    </svg>
  );
}

function Pattern({ id, part }: { readonly id: string; readonly part: Part | null }) {
  return (
    <defs>
      <pattern id={id} width="8" height="8" patternUnits="userSpaceOnUse">
        <rect width="8" height="8" className={styles[`ground${part ?? ''}`]} />
        {part === 1 && <path d="M-2 2L2-2M0 8L8 0M6 10l4-4" className={styles.stroke} />}
        {part === 2 && <circle cx="4" cy="4" r="1.8" className={styles.dot} />}
      </pattern>
    </defs>
  );
}

function shareOf(amount: string | null, of: string): number {
  const whole = satangOfBaht(of) ?? 0;
  const piece = amount === null ? 0 : (satangOfBaht(amount) ?? 0);
  return whole <= 0 ? 0 : Math.max(0, Math.min(100, (piece / whole) * 100));
}
