import type { MarkName, ProvinceRound } from '@tidtam/domain/summary';
import type { Answer } from '../client.ts';

/** Something of a province's round that waits for a person, with what they can do about it. */
export type ToDo =
  | { readonly kind: 'missing'; readonly agency: ProvinceRound['agencies'][number] }
  | { readonly kind: 'draft'; readonly draft: Answer<'listImports'>[number] }
  | { readonly kind: 'mark'; readonly mark: MarkName; readonly count: number }
  | { readonly kind: 'section4' };

// By urgency: money first, then time, then what nobody said.
const urgency: readonly MarkName[] = [
  'spent_over_budget',
  'spent_without_progress',
  'behind',
  'nothing_stated',
];

/** What waits, by urgency: who has not reported, files begun, what is odd in the reports, section 4. */
export function toDoOf(
  { agencies, marks, section4, summary }: ProvinceRound,
  drafts: Answer<'listImports'>,
): readonly ToDo[] {
  if (summary.agencies.owed === 0 && summary.total.projects === 0) return [];
  return [
    ...agencies
      .filter(({ state }) => state === 'missing')
      .map((agency) => ({ kind: 'missing', agency }) as const),
    ...drafts
      .filter((draft) => draft.state === 'open' || draft.state === 'partly')
      .map((draft) => ({ kind: 'draft', draft }) as const),
    ...urgency
      .map((mark) => ({ kind: 'mark', mark, count: marks[mark] }) as const)
      .filter(({ count }) => count > 0),
    ...(section4 === null ? [{ kind: 'section4' } as const] : []),
  ];
}
