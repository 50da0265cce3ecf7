import { join } from 'node:path';
import { planState } from '@tidtam/domain/plan';
import { findRound } from '@tidtam/domain/round';
import { programFolder } from '../program/index.ts';
import { readReference } from '../reference/index.ts';
import { type Handlers, notFound } from '../route/index.ts';

/** The plan is the same for everyone: it ships with the program. */
export function planHandlers(): Pick<Handlers, 'getPlan'> {
  // Read when it is first asked for; it changes with the program alone.
  let reference: ReturnType<typeof readReference> | undefined;
  return {
    async getPlan({ params: { round } }) {
      const found = findRound(round);
      if (found === null) throw notFound();
      reference ??= readReference(join(programFolder, 'data'));
      const { plan, measurements } = await reference;
      return planState(plan, measurements, found.fiscalYear);
    },
  };
}
