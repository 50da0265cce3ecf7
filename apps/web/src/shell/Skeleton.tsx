import { useTexts } from './language.tsx';
import { shellMessages } from './messages.ts';
import styles from './Skeleton.module.css';

export type SkeletonShape = 'line' | 'title' | 'block' | 'table';

/** Grey shapes in the size of what comes, each kind once, so that nothing jumps. */
export function Skeleton({ shapes }: { readonly shapes: readonly SkeletonShape[] }) {
  const t = useTexts(shellMessages);
  return (
    <div className="stack" role="status">
      <span className="unseen">{t('loading')}</span>
      {shapes.map((shape) => (
        <span key={shape} className={`skeleton ${styles[shape]}`} />
      ))}
    </div>
  );
}
