/**
 * What makes a person look twice at a report; a cancelled project has no mark.
 *
 * - `spent_without_progress`: money was disbursed, and no percent above 0 is stated.
 * - `spent_over_budget`: more was disbursed than the budget, of all parts together; without a budget, never.
 * - `behind`: delayed or suspended.
 * - `nothing_stated`: neither status nor percent.
 */
export const markNames = ['spent_without_progress', 'spent_over_budget', 'behind', 'nothing_stated'] as const;
export type MarkName = (typeof markNames)[number];
