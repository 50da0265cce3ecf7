import type { DraftProject } from './readProject.ts';

export const totalFields = ['budget', 'committed', 'disbursed', 'remaining'] as const;
export type TotalField = (typeof totalFields)[number];

/** What a group of projects adds up to, with and without cancelled ones, as taken and as it stands. Satang. */
export interface Sums {
  count: number;
  readonly taken: Record<TotalField, Both>;
  /** Before the unit guard took another reading. */
  readonly raw: Record<TotalField, Both>;
}

interface Both {
  all: number;
  standing: number;
}

export function emptySums(): Sums {
  const fields = (): Record<TotalField, Both> => ({
    budget: { all: 0, standing: 0 },
    committed: { all: 0, standing: 0 },
    disbursed: { all: 0, standing: 0 },
    remaining: { all: 0, standing: 0 },
  });
  return { count: 0, taken: fields(), raw: fields() };
}

export function addDraft(sums: Sums, draft: DraftProject): void {
  sums.count++;
  const isStanding = draft.project.status !== 'cancelled';
  for (const field of totalFields) {
    const taken = draft.amounts[field]?.satang ?? 0;
    const raw = (field === 'remaining' ? undefined : draft.raw[field]) ?? taken;
    addTo(sums.taken[field], taken, isStanding);
    addTo(sums.raw[field], raw, isStanding);
  }
}

function addTo(both: Both, satang: number, isStanding: boolean): void {
  both.all += satang;
  if (isStanding) both.standing += satang;
}

/** The sum that a sentence names. */
export function wholeSum(sums: Sums, field: TotalField): number {
  return sums.taken[field].all;
}

/** Whether a stated total is one of the sums; in thousands or millions each amount may be rounded. */
export function fitsSums(
  sums: Sums,
  field: TotalField,
  stated: { readonly satang: number; readonly unit: number },
): boolean {
  const tolerance = stated.unit === 1 ? 0 : stated.unit * Math.max(1, sums.count);
  return [sums.taken[field], sums.raw[field]].some((both) =>
    [both.all, both.standing].some((sum) => Math.abs(sum - stated.satang) <= tolerance),
  );
}
