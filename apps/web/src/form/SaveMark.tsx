import { showInstant } from '../shell/format.ts';
import { useLanguage, useTexts } from '../shell/language.tsx';
import { formPageMessages } from './messages.ts';
import type { Saving } from './useAutosave.ts';

/** Whether what was typed is kept. */
export function SaveMark({ saving, since }: { readonly saving: Saving; readonly since: string | null }) {
  const t = useTexts(formPageMessages);
  const language = useLanguage();
  const at = saving.at ?? since;
  const text =
    saving.state === 'saved' && at !== null
      ? t('saved_at', { at: showInstant(at, language) })
      : t(saving.state);
  return (
    <p role="status" className={`small ${saving.state === 'failed' ? 'tone-red' : 'soft'}`}>
      {saving.state === 'saved' && at === null ? '' : text}
    </p>
  );
}
