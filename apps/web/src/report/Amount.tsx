import { missing, showBaht } from '../shell/format.ts';
import { useLanguage, useTexts } from '../shell/language.tsx';
import { shellMessages } from '../shell/messages.ts';
import { reportMessages } from './messages.ts';

/** What stands for a value that nobody stated: a dash that says so. Never zero. */
export function Missing() {
  const t = useTexts(shellMessages);
  return (
    <span className="soft" title={t('missing')}>
      <span aria-hidden="true">{missing}</span>
      <span className="unseen">{t('missing')}</span>
    </span>
  );
}

/** Baht with satang. */
export function Amount({
  baht,
  notYetAllocated = false,
}: {
  readonly baht: string | null;
  readonly notYetAllocated?: boolean;
}) {
  const language = useLanguage();
  const t = useTexts(reportMessages);
  if (baht !== null) return <span className="number">{showBaht(baht, language)}</span>;
  return notYetAllocated ? <span className="small">{t('notYetAllocated')}</span> : <Missing />;
}

/** A percent complete as the agency stated it. */
export function Stated({ percent }: { readonly percent: number | null }) {
  return percent === null ? <Missing /> : <span className="number">{percent} %</span>;
}
