import { useTexts } from '../shell/language.tsx';
import { summaryMessages } from '../summary/messages.ts';

/** Marks what the lead agency has not confirmed. */
export function ToConfirm({ when }: { readonly when: boolean }) {
  const t = useTexts(summaryMessages);
  if (!when) return null;
  return (
    <>
      {' '}
      <span className="chip" title={t('to_confirm_long')}>
        {t('to_confirm')}
      </span>
    </>
  );
}
