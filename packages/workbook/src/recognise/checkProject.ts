import { amountText } from './amountText.ts';
import type { Findings } from './findings.ts';
import type { StatedAmount } from './readAmounts.ts';
import type { DraftProject } from './readProject.ts';

/** Compares the amounts of one project with each other and with its part. */
export function checkProject(draft: DraftProject, findings: Findings): void {
  const { project, amounts } = draft;
  const { budget, committed, disbursed, remaining } = amounts;
  const { agency, title } = project;
  for (const amount of [budget, committed, disbursed]) sayNegative(amount, project, findings);
  if (project.part === 3) {
    const money = [budget, committed, disbursed].find(
      (amount) => amount !== undefined && amount.satang !== 0,
    );
    if (money !== undefined) {
      const where = { cell: money.cell, read: money.read, agency };
      findings.warning('amount_in_part_3', where, { title, amount: amountText(money.satang) });
    }
    dropZeroBudget(draft);
    return;
  }
  if (budget === undefined) {
    if (!project.notYetAllocated) findings.note('budget_missing', project.cells.title, { title });
    return;
  }
  if (disbursed !== undefined && disbursed.satang > budget.satang) {
    const where = { cell: disbursed.cell, read: disbursed.read, agency };
    const values = { title, budget: amountText(budget.satang), disbursed: amountText(disbursed.satang) };
    findings.warning('disbursed_exceeds_budget', where, values);
  }
  if (remaining === undefined) return;
  const left = budget.satang - (disbursed?.satang ?? 0);
  const leftFree = left - (committed?.satang ?? 0);
  // Rounded to the last decimal of the unit it is stated in.
  const tolerance = remaining.unit;
  if ([left, leftFree].some((expected) => Math.abs(expected - remaining.satang) <= tolerance)) return;
  const where = { cell: remaining.cell, read: remaining.read, agency };
  findings.warning('remaining_differs', where, {
    title,
    stated: amountText(remaining.satang),
    expected: amountText(left),
  });
}

/** Only a balance can lie below zero. */
function sayNegative(
  amount: StatedAmount | undefined,
  { agency, title }: DraftProject['project'],
  findings: Findings,
): void {
  if (amount === undefined || amount.satang >= 0) return;
  if (findings.problems.some(({ code, cell }) => code === 'amount_sign_unclear' && cell === amount.cell))
    return;
  const where = { cell: amount.cell, read: amount.read, agency };
  findings.warning('amount_negative', where, { title, amount: amountText(amount.satang) });
}

/** Zero in part 3 says that no money is used: no budget, not a budget of nothing. */
function dropZeroBudget(draft: DraftProject): void {
  if (draft.project.budget === 0) draft.project = { ...draft.project, budget: null };
}
