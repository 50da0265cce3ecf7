import type { Edition, Guideline, Indicator, Plan, PlanNode } from './plan.ts';

type Nodes = Pick<Plan, 'nodes'>;
type KindOf<Kind extends PlanNode['kind']> = Extract<PlanNode, { kind: Kind }>;

/** All nodes of one kind, in the plan's order. Replaced nodes are left out unless asked for. */
export function nodesOf<Kind extends PlanNode['kind']>(
  plan: Nodes,
  kind: Kind,
  options: { readonly replaced?: boolean } = {},
): readonly KindOf<Kind>[] {
  return plan.nodes.filter(
    (node): node is KindOf<Kind> =>
      node.kind === kind && (options.replaced === true || node.replacedBy === null),
  );
}

/** The plan's guidelines, or those of one sub-plan. */
export function guidelinesOf(plan: Nodes, subPlan?: string): readonly Guideline[] {
  return nodesOf(plan, 'guideline').filter((node) => subPlan === undefined || node.parent === subPlan);
}

export function childrenOf(plan: Nodes, code: string): readonly PlanNode[] {
  return plan.nodes.filter((node) => node.parent === code);
}

/** From the node's parent up to the root. Empty for a root and for a code that names nothing. */
export function ancestorsOf(plan: Nodes, code: string): readonly PlanNode[] {
  const found: PlanNode[] = [];
  let parent = plan.nodes.find((node) => node.code === code)?.parent ?? null;
  while (parent !== null && !found.some((node) => node.code === parent)) {
    const node = plan.nodes.find(({ code: other }) => other === parent);
    if (node === undefined) break;
    found.push(node);
    parent = node.parent;
  }
  return found;
}

/** The goal that an indicator measures, or `null` when the plan has no such goal. */
export function goalOf(plan: Nodes, indicator: Pick<Indicator, 'goal'>): KindOf<'goal'> | null {
  return nodesOf(plan, 'goal', { replaced: true }).find((node) => node.code === indicator.goal) ?? null;
}

/**
 * Editions of one level that hold in a fiscal year (Buddhist Era), the newest first: a revision stands in the plan
 * after what it revises.
 */
export function editionsIn(
  plan: Pick<Plan, 'editions'>,
  level: Edition['level'],
  fiscalYear: number,
): readonly Edition[] {
  return plan.editions
    .filter(
      (edition) =>
        edition.level === level && edition.firstYear <= fiscalYear && fiscalYear <= edition.lastYear,
    )
    .toReversed();
}
