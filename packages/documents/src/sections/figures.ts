import { projectStatuses } from '@tidtam/domain/project';
import type { Figures } from '@tidtam/domain/summary';
import type { Cell } from '../paper.ts';
import { type ColumnPlan, figure, mark } from '../table.ts';
import { missing, type Wording } from '../wording.ts';

/** Statuses in the order in which papers list them, not stated (ไม่ระบุ) last. */
export const statusOrder = [...projectStatuses, 'not_stated'] as const;

/** `62.50 (24/40)`: a mean always says how many projects state a percent. */
export function meanOf(wording: Wording, figures: Figures): string {
  if (figures.projects === 0) return missing;
  return wording.say('meanWithStated', {
    mean: wording.rate(figures.meanPercentComplete),
    stated: wording.count(figures.statedPercentComplete),
    projects: wording.count(figures.projects),
  });
}

export function moneyPlans(wording: Wording): readonly ColumnPlan[] {
  return [
    { header: wording.say('projects'), kind: 'figure' },
    { header: wording.say('budget'), kind: 'figure' },
    { header: wording.say('committed'), kind: 'figure' },
    { header: wording.say('disbursed'), kind: 'figure' },
    { header: wording.say('disbursedPercent'), kind: 'figure' },
  ];
}

export function moneyCells(wording: Wording, figures: Figures): readonly Cell[] {
  return [
    figure(wording.count(figures.projects)),
    figure(wording.money(figures.budget)),
    figure(wording.money(figures.committed)),
    figure(wording.money(figures.disbursed)),
    figure(wording.rate(figures.disbursedPercent)),
  ];
}

export function statusPlans(wording: Wording): readonly ColumnPlan[] {
  const statuses = statusOrder.map((status): ColumnPlan => {
    return { header: wording.say('status', { status }), kind: 'mark' };
  });
  return [...statuses, { header: wording.say('meanPercent'), kind: 'figure' }];
}

export function statusCells(wording: Wording, figures: Figures): readonly Cell[] {
  const counts = statusOrder.map((status) => mark(wording.count(figures.statuses[status])));
  return [...counts, figure(meanOf(wording, figures))];
}
