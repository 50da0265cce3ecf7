import styles from './ProjectTable.module.css';

/** A percent complete as a short bar and its number. */
export function ProgressBar({ percent }: { readonly percent: number }) {
  return (
    <span className={styles.progress}>
      <svg aria-hidden="true" width="72" height="8">
        <rect className={styles.track} x="0.5" y="0.5" width="71" height="7" />
        <rect className={styles.done} x="0" y="0" width={(percent / 100) * 72} height="8" />
      </svg>
      <span className="number">{percent} %</span>
    </span>
  );
}
