import type { Difference, ImportDraft } from '@tidtam/domain/import';
import { addSatang, bahtOf, satangOfBaht } from '@tidtam/domain/money';

export function countProblems({ answer }: ImportDraft, severity: 'error' | 'warning'): number {
  return answer.problems.filter((problem) => problem.severity === severity).length;
}

/** Whether any agency of the file has something to store. */
export function isStorable({ answer }: ImportDraft): boolean {
  return answer.agencies.some(({ status }) => status === 'checked' || status === 'partly');
}

/** The agencies of a file by what would become of their part. */
export function agenciesBy({ answer }: ImportDraft, status: 'checked' | 'refused'): readonly string[] {
  return answer.agencies.filter((one) => one.status === status).map(({ agency }) => agency);
}

/** How many projects of these agencies are new, changed, unchanged. */
export function countDifferences(draft: ImportDraft, agencies: readonly string[]) {
  const differences = draft.differences.filter(({ agency }) => agencies.includes(agency));
  const count = (kind: Difference['kind']) => differences.filter((one) => one.kind === kind).length;
  return {
    projects: differences.length - count('missing'),
    added: count('new'),
    changed: count('changed'),
    unchanged: count('unchanged'),
  };
}

/** The budget of these agencies' rows in baht, cancelled ones left out; `null` when none states one. */
export function budgetOf({ answer }: ImportDraft, agencies: readonly string[]): string | null {
  const amounts = answer.projects
    .filter(({ agency, status }) => agency !== null && agencies.includes(agency) && status !== 'cancelled')
    .map(({ budget }) => (budget === null ? null : satangOfBaht(budget)));
  const sum = addSatang(amounts);
  return sum === null ? null : bahtOf(sum);
}
