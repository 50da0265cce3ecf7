import type { Figures } from '@tidtam/domain/summary';
import { statusOrder } from '../sections/figures.ts';
import { missing } from '../wording.ts';
import type { Book } from './book.ts';
import { type Formula, rateFormula, type Value } from './cell-value.ts';
import type { PartKey, PartPlace } from './part-sheet.ts';

/** Rows of the parts' sheets that agree: `agencyCode` with the text of cell `$C7`, say. */
export interface Condition {
  readonly key: PartKey;
  /** A cell, or a text in quotation marks, as formulas write them. */
  readonly is: string;
}

const isNumber = '"<9E+99"';
const onlyOnce: Condition = { key: 'once', is: '1' };

/** Formulas over the rows of one or all parts. With `once`, a project in two parts counts once. */
export function overParts(
  book: Book,
  parts: readonly PartPlace[],
  once: boolean,
  about: readonly Condition[],
) {
  const conditions = once ? [onlyOnce, ...about] : about;

  function countIfs(more: readonly Condition[]): string {
    return parts.map((part) => `COUNTIFS(${pairs(part, more)})`).join('+');
  }

  function pairs(part: PartPlace, list: readonly Condition[]): string {
    const all: readonly Condition[] = list.length === 0 ? [{ key: 'order', is: isNumber }] : list;
    return all.map(({ key, is }) => `${part.range(key)},${is}`).join(',');
  }

  function sumIfs(key: PartKey, list: readonly Condition[]): string {
    return parts
      .map((part) =>
        list.length === 0 ? `SUM(${part.range(key)})` : `SUMIFS(${part.range(key)},${pairs(part, list)})`,
      )
      .join('+');
  }

  /** The sum of a column's numbers, a dash where no row has one. Money counts in each of its parts. */
  function money(key: 'budget' | 'committed' | 'disbursed', baht: string | null): Formula {
    const stated = countIfs([...about, { key, is: isNumber }]);
    return {
      formula: `IF(${stated}=0,"–",${sumIfs(key, about)})`,
      result: baht === null ? missing : Number(baht),
    };
  }

  const percentStated: Condition = { key: 'percent', is: isNumber };

  return {
    money,
    count: (projects: number): Formula => ({ formula: countIfs(conditions), result: projects }),
    status: (status: (typeof statusOrder)[number], figures: Figures): Formula => ({
      formula: countIfs([
        ...conditions,
        { key: 'status', is: `"${book.wording.say('status', { status })}"` },
      ]),
      result: figures.statuses[status],
    }),
    stated: (figures: Figures): Formula => ({
      formula: countIfs([...conditions, percentStated]),
      result: figures.statedPercentComplete,
    }),
    mean: (figures: Figures): Formula => {
      const stated = countIfs([...conditions, percentStated]);
      return {
        formula: `IF(${stated}=0,"–",ROUND((${sumIfs('percent', conditions)})/(${stated}),2))`,
        result: figures.meanPercentComplete ?? missing,
      };
    },
  };
}
export type OverParts = ReturnType<typeof overParts>;

/** The figures of a set of rows in the order in which tables show them; `at` names a cell of the same row. */
export function figureValues(
  over: OverParts,
  figures: Figures,
  at: (key: FigureKey) => string,
): Readonly<Record<FigureKey, Value>> {
  const counts = Object.fromEntries(statusOrder.map((status) => [status, over.status(status, figures)]));
  return {
    projects: over.count(figures.projects),
    budget: over.money('budget', figures.budget),
    committed: over.money('committed', figures.committed),
    disbursed: over.money('disbursed', figures.disbursed),
    rate: rateFormula(at('disbursed'), at('budget'), figures.disbursedPercent ?? missing),
    ...(counts as Record<(typeof statusOrder)[number], Formula>),
    mean: over.mean(figures),
    stated: over.stated(figures),
  };
}

export const figureKeys = [
  'projects',
  'budget',
  'committed',
  'disbursed',
  'rate',
  ...statusOrder,
  'mean',
  'stated',
] as const;
export type FigureKey = (typeof figureKeys)[number];
