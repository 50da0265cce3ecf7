import { planState } from '@tidtam/domain/plan';
import { findRound } from '@tidtam/domain/round';
import { type Handlers, notFound } from '../route/index.ts';
import type { PlanSource } from './plan-source.ts';

export function planHandlers({ plan: source }: { readonly plan: PlanSource }): Pick<Handlers, 'getPlan'> {
  return {
    async getPlan({ params: { round } }) {
      const found = findRound(round);
      if (found === null) throw notFound();
      const { plan, measurements } = await source();
      return planState(plan, measurements, found.fiscalYear);
    },
  };
}
