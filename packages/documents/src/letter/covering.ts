import type { Figures } from '@tidtam/domain/summary';
import type { LetterBlock } from './letter.ts';
import type { Telling } from './telling.ts';

/** หนังสือนำส่ง: what is sent, in the three parts. */
export function coveringBody(telling: Telling): readonly LetterBlock[] {
  const { model, wording, agency, sender, names, tell } = telling;
  const isForAnother = model.parent !== null;
  const { state, total, parts } = model.figures;
  const opening: LetterBlock = { kind: 'paragraph', text: tell('duty', names) };
  const closing: LetterBlock = { kind: 'paragraph', text: tell('askConsider') };
  if (state === 'no_projects')
    return [
      opening,
      { kind: 'paragraph', text: tell(isForAnother ? 'saysNoneFor' : 'saysNone', { agency, sender }) },
      closing,
    ];
  const counted = parts.reduce((sum, { projects }) => sum + projects, 0);
  return [
    opening,
    {
      kind: 'paragraph',
      text: tell(isForAnother ? 'sendsFor' : 'sends', {
        agency,
        sender,
        count: wording.count(total.projects),
      }),
    },
    ...parts.map(({ part, ...figures }, index): LetterBlock => {
      const name = wording.say('partName', { part: String(part), number: wording.count(part) });
      const text = partText(telling, name, figures);
      return { kind: 'item', text: tell('item', { number: wording.count(index + 1), text }) };
    }),
    ...(counted === total.projects ? [] : [{ kind: 'paragraph', text: tell('countsNote') } as const]),
    closing,
  ];
}

function partText({ wording, tell }: Telling, part: string, figures: Figures): string {
  if (figures.projects === 0) return tell('partNone', { part });
  const amount = (baht: string) => wording.say('bahtAmount', { amount: wording.money(baht) });
  return [
    tell('partCount', { part, count: wording.count(figures.projects) }),
    ...(figures.budget === null ? [] : [tell('partBudget', { amount: amount(figures.budget) })]),
    ...(figures.disbursed === null ? [] : [tell('partDisbursed', { amount: amount(figures.disbursed) })]),
  ].join('');
}
