import type { KnownReport } from '@tidtam/domain/form';
import { roundName } from '../record/names.ts';
import { useLanguage, useTexts } from '../shell/language.tsx';
import { formPageMessages } from './messages.ts';

/** What the round before said of a field. */
export function LastRound({
  known,
  value,
}: {
  readonly known: KnownReport | null;
  readonly value: string | null;
}) {
  const t = useTexts(formPageMessages);
  const language = useLanguage();
  const previous = known?.previous ?? null;
  if (previous === null || value === null) return null;
  return t('last_round', { round: roundName(previous.round, language, 'short'), value });
}
