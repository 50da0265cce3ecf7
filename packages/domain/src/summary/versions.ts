import { satangOfBaht } from '../money/index.ts';
import type { Part } from '../project/index.ts';
import type { FundingFigures, ReportVersion } from '../report/index.ts';
import type { Figures } from './figures.ts';
import { type Countable, figuresOf, rollUpOf } from './roll-up.ts';

/** What a version is counted by. */
interface Counted extends Pick<ReportVersion, 'status' | 'percentComplete'> {
  readonly funding: readonly Pick<FundingFigures, 'part' | 'budget' | 'committed' | 'disbursed'>[];
}

/** The figures of the versions on a page, by the rules that every figure follows; amounts in baht. */
export function figuresOfVersions(versions: readonly Counted[], part?: Part): Figures {
  return figuresOf(rollUpOf(versions.map(countableOf), part));
}

function countableOf(version: Counted): Countable {
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
