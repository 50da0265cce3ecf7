import type { Plan } from './plan.ts';

/** The plan as papers name it: the newest edition of the master plan, and its issue. */
export function planName({ editions, nodes }: Pick<Plan, 'editions' | 'nodes'>) {
  const [edition] = editions.filter(({ level }) => level === 2).sort((a, b) => b.firstYear - a.firstYear);
  const issue = nodes.find(({ kind }) => kind === 'issue');
  return { name: edition?.name ?? '', issue: issue?.name ?? '', issueEn: issue?.nameEn ?? '' };
}
