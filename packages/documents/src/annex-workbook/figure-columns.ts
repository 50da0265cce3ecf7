import { statusOrder } from '../sections/figures.ts';
import type { Book } from './book.ts';
import type { ListColumn } from './list-sheet.ts';
import type { FigureKey } from './over-parts.ts';

/** The columns of figures that agencies and guidelines share. */
export function figureColumns({ wording, say }: Book): readonly ListColumn<FigureKey>[] {
  return [
    { key: 'projects', header: wording.say('projects'), width: 11, kind: 'count' },
    { key: 'budget', header: wording.say('budget'), width: 19, kind: 'money' },
    { key: 'committed', header: wording.say('committed'), width: 19, kind: 'money' },
    { key: 'disbursed', header: wording.say('disbursed'), width: 19, kind: 'money' },
    { key: 'rate', header: say('disbursedRate'), width: 13, kind: 'rate' },
    ...statusOrder.map((status): ListColumn<FigureKey> => {
      return { key: status, header: wording.say('status', { status }), width: 12, kind: 'count' };
    }),
    { key: 'mean', header: say('meanShort'), width: 14, kind: 'rate' },
    { key: 'stated', header: say('statedPercents'), width: 14, kind: 'count' },
  ];
}
