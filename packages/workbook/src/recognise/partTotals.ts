import type { PartTotal, ReadProject } from '@tidtam/domain/import';
import { addSatang } from '@tidtam/domain/money';
import { parts } from '@tidtam/domain/project';

/**
 * What the rows read add up to, per part; `null` where no row states an amount. A cancelled project is counted
 * and its money is not summed. Satang.
 */
export function partTotals(projects: readonly ReadProject[]): readonly PartTotal[] {
  return parts.map((part) => {
    const own = projects.filter((project) => project.part === part);
    const standing = own.filter((project) => project.status !== 'cancelled');
    return {
      part,
      projects: own.length,
      budget: addSatang(standing.map((project) => project.budget)),
      disbursed: addSatang(standing.map((project) => project.disbursed)),
    };
  });
}
