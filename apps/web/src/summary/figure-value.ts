import type { Language } from '@tidtam/domain/message';
import type { FigureName } from '@tidtam/domain/summary';
import { reportMessages } from '../report/messages.ts';
import { statusOrder } from '../report/status-order.ts';
import { missing, showBaht, showCount } from '../shell/format.ts';
import { summaryMessages } from './messages.ts';

const money: readonly FigureName[] = ['budget', 'committed', 'disbursed'];
const percents: readonly FigureName[] = ['disbursedPercent', 'meanPercentComplete'];

/** A figure's value in full: baht to the satang, percents with all their decimals. */
export function figureValue(figure: FigureName, value: string | null, language: Language): string {
  if (value === null) return missing;
  if (money.includes(figure))
    return summaryMessages.tell(language, 'baht', { amount: showBaht(value, language) });
  if (percents.includes(figure)) return `${value} %`;
  return showCount(Number(value));
}

/** What one version adds to a figure. */
export function contributionValue(figure: FigureName, value: string | null, language: Language): string {
  if (value === null) return missing;
  const status = statusOrder.find((name) => name === value);
  if (status !== undefined) return reportMessages.tell(language, status);
  if (figure === 'disbursedPercent') return figureValue('disbursed', value, language);
  if (figure === 'meanPercentComplete' || money.includes(figure)) return figureValue(figure, value, language);
  return value;
}
