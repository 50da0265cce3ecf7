import { satangOfBaht } from '@tidtam/domain/money';
import type { ReportVersion } from '@tidtam/domain/report';
import type { Countable } from '@tidtam/domain/summary';

/** A version as the roll-up's rules read it. */
export function countable(version: ReportVersion): Countable {
  return {
    status: version.status,
    percentComplete: version.percentComplete,
    funding: version.funding.map((line) => ({
      part: line.part,
      budget: satangOrNull(line.budget),
      committed: satangOrNull(line.committed),
      disbursed: satangOrNull(line.disbursed),
    })),
  };
}

function satangOrNull(baht: string | null): number | null {
  return baht === null ? null : satangOfBaht(baht);
}
