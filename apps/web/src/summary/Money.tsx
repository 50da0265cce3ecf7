import { useLanguage } from '../shell/language.tsx';
import { FigureLink } from './FigureLink.tsx';
import type { FigureRef } from './figure-ref.ts';
import { amountNumber, amountWords, isInMillions } from './money-words.ts';

/** An amount in a sentence that opens to its source; the exact amount shows on focus. */
export function MoneyWords({
  baht,
  of,
  inMillions = isInMillions(baht),
  unit = true,
}: {
  readonly baht: string;
  readonly of: FigureRef;
  readonly inMillions?: boolean;
  /** Whether the unit stands beside the number. */
  readonly unit?: boolean;
}) {
  const language = useLanguage();
  const text = unit ? amountWords(baht, language, inMillions) : amountNumber(baht, inMillions, language);
  return (
    <FigureLink of={of} exact={inMillions ? amountWords(baht, language, false) : undefined}>
      {text}
    </FigureLink>
  );
}
