import { join } from 'node:path';
import { programFolder } from '../program/index.ts';
import { readReference } from '../reference/index.ts';

type Reference = Awaited<ReturnType<typeof readReference>>;

/** The plan with its measurements: the same for everyone, since it ships with the program. */
export type PlanSource = () => Promise<Pick<Reference, 'plan' | 'measurements'>>;

/** Reads the plan when it is first asked for; it changes with the program alone. */
export function planSource(): PlanSource {
  let reading: Promise<Reference> | undefined;
  return () => {
    reading ??= readReference(join(programFolder, 'data'));
    return reading;
  };
}
