import type { LetterKind } from '@tidtam/domain/letter';
import type { RoundId } from '@tidtam/domain/round';
import { addressOf } from '../client.ts';
import { useLanguage, useTexts } from '../shell/language.tsx';
import { agencyMessages } from './messages.ts';

const formats = [
  ['downloadLetterWord', 'Word'],
  ['downloadLetterPdf', 'PDF'],
] as const;

/** An official letter about an agency's report, to take away in Word and PDF, in the page's language. */
export function LetterLinks({
  letter,
  agency,
  province,
  round,
}: {
  readonly letter: LetterKind;
  readonly agency: string;
  readonly province: string;
  readonly round: RoundId;
}) {
  const t = useTexts(agencyMessages);
  const language = useLanguage();
  const digits = language === 'th' ? 'thai' : 'arabic';
  return (
    <div className="stack-tight">
      <h3>{t(`letter_${letter}`)}</h3>
      <p className="small soft">{t('letter_hint')}</p>
      <div className="row">
        {formats.map(([name, format]) => (
          <a
            key={name}
            className="button button-small"
            href={addressOf(name, {
              params: { agency, province, round, letter },
              query: { language, digits },
            })}
            download
            aria-label={t('letter_download', { letter: t(`letter_${letter}`), format })}
          >
            {format}
          </a>
        ))}
      </div>
    </div>
  );
}
