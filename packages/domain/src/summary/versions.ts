import { satangOfBaht } from '../money/index.ts';
import type { Part } from '../project/index.ts';
import type { ReportVersion } from '../report/index.ts';
import type { Figures } from './figures.ts';
import { type Countable, figuresOf, rollUpOf } from './roll-up.ts';

/** The figures of the versions on a page, by the rules that every figure follows; amounts in baht. */
export function figuresOfVersions(versions: readonly ReportVersion[], part?: Part): Figures {
  return figuresOf(rollUpOf(versions.map(countableOf), part));
}

function countableOf(version: ReportVersion): Countable {
  return {
    status: version.status,
    percentComplete: version.percentComplete,
    funding: version.funding.map((line) => ({
      part: line.part,
      budget: satang(line.budget),
      committed: satang(line.committed),
      disbursed: satang(line.disbursed),
    })),
  };
}

function satang(baht: string | null): number | null {
  return baht === null ? null : satangOfBaht(baht);
}
