import type { RoundId } from '@tidtam/domain/round';
import { addressOf } from '../client.ts';
import { useTexts } from '../shell/language.tsx';
import { agencyMessages } from './messages.ts';

/** The workbook that an agency fills in for a round, its projects already in it. */
export function TemplateLink(params: {
  readonly agency: string;
  readonly province: string;
  readonly round: RoundId;
}) {
  const t = useTexts(agencyMessages);
  return (
    <a className="button" href={addressOf('downloadTemplate', { params })} download>
      {t('template')}
    </a>
  );
}
