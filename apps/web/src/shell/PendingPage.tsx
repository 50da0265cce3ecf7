import { useTexts } from './language.tsx';
import { shellMessages } from './messages.ts';
import { AwayPage } from './ProblemPage.tsx';
import { Skeleton } from './Skeleton.tsx';
import { useLine } from './useLine.ts';

/** While a page's own code is on its way. */
export function PendingPage() {
  const t = useTexts(shellMessages);
  if (!useLine()) return <AwayPage />;
  return (
    <div aria-busy="true">
      <h1 className="unseen">{t('loading')}</h1>
      <Skeleton shapes={['line', 'title', 'table']} />
    </div>
  );
}
