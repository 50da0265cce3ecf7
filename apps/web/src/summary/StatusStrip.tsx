import type { StatusCounts } from '@tidtam/domain/summary';
import { type StatusOrNot, statusOrder } from '../report/status-order.ts';
import styles from './StatusStrip.module.css';

/** The share of each status in one strip. The counts in words stand beneath it: it is not read out. */
export function StatusStrip({ statuses }: { readonly statuses: StatusCounts }) {
  const shares = sharesOf(statuses);
  return (
    <svg className={styles.strip} aria-hidden="true" width="100%" height="14">
      {shares.map(({ status, from, width }) => (
        <rect key={status} className={styles[status]} x={`${from}%`} y="0" width={`${width}%`} height="14" />
      ))}
    </svg>
  );
}

function sharesOf(statuses: StatusCounts) {
  const all = statusOrder.reduce((sum, status) => sum + statuses[status], 0);
  const shares: { status: StatusOrNot; from: number; width: number }[] = [];
  let from = 0;
  for (const status of statusOrder) {
    const width = all === 0 ? 0 : (statuses[status] / all) * 100;
    if (width > 0) shares.push({ status, from, width });
    from += width;
  }
  return shares;
}
