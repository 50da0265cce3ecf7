import { z } from 'zod';

/**
 * How certain a fact is. `sourced`: read in the source that stands beside it. `to_confirm`: generally known,
 * derived or still to be decided; shown with that mark until the lead agency confirms it.
 */
export const Confidence = z.enum(['sourced', 'to_confirm']);
export type Confidence = z.infer<typeof Confidence>;

/** What every fact of the reference data carries. */
export const Sourced = z.object({ confidence: Confidence, source: z.string().trim().min(1) });
export type Sourced = z.infer<typeof Sourced>;

export function isToConfirm(fact: { readonly confidence: Confidence }): boolean {
  return fact.confidence === 'to_confirm';
}
