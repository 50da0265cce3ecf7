import type { Figures } from '@tidtam/domain/summary';
import type { Series } from './deck.ts';
import { colours } from './frame.ts';
import type { Talk } from './talk.ts';

/** `เบิกจ่ายแล้ว 1.48 ล้านบาท จาก 3.60 ล้านบาท (ร้อยละ 41.11)`, or what of it is known. */
export function moneySentence({ wording, say }: Talk, figures: Figures): string {
  const { budget, disbursed, disbursedPercent } = figures;
  if (budget !== null && disbursed !== null && disbursedPercent !== null)
    return say('disbursedOf', {
      disbursed: wording.spokenMoney(disbursed),
      budget: wording.spokenMoney(budget),
      percent: wording.rate(disbursedPercent),
    });
  if (budget !== null) return say('budgetOnly', { budget: wording.spokenMoney(budget) });
  return disbursed === null
    ? say('noMoney')
    : say('disbursedOnly', { disbursed: wording.spokenMoney(disbursed) });
}

const moneyColours = { budget: colours.third, committed: colours.second, disbursed: colours.accent } as const;

/** Budget, committed and disbursed of each set of figures, for a chart's worksheet: baht as numbers. */
export function moneySeries({ say }: Talk, shown: readonly Figures[]): readonly Series[] {
  return (['budget', 'committed', 'disbursed'] as const).map((name) => ({
    name: say('moneySeries', { money: name }),
    values: shown.map((figures) => {
      const baht = figures[name];
      return baht === null ? null : Number(baht);
    }),
    colour: moneyColours[name],
  }));
}

/** Excel's number formats for a chart's labels, in the paper's digits. */
export function chartFormat({ options }: Talk, kind: 'money' | 'count' | 'rate'): string {
  const shape = options.digits === 'thai' ? '[$-D00041E]' : '';
  return `${shape}${kind === 'count' ? '#,##0' : '#,##0.00'}`;
}
