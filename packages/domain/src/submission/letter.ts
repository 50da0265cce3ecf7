import { z } from 'zod';
import { Day } from '../contract/index.ts';
import { signedAs } from './signed-as.ts';

const line = z.string().trim().min(1).max(300);
const Signatory = z.object({ name: line, position: line });

/** Who signed; whoever signs for another says for which post. */
const LetterSignatory = z.discriminatedUnion('as', [
  Signatory.extend({ as: z.literal('holder') }),
  Signatory.extend({ as: z.enum(signedAs).exclude(['holder']), actingFor: line }),
]);

/** A year typed in the Buddhist Era would be a letter of the 26th century. */
const letterYears = { first: 1990, last: 2200 } as const;

/** หนังสือนำส่ง: the signed letter under which an agency's report is submitted. */
export const CoveringLetter = z.object({
  number: line,
  date: Day.refine(
    (day) => Number(day.slice(0, 4)) >= letterYears.first && Number(day.slice(0, 4)) <= letterYears.last,
    { error: '2024-04-23' },
  ),
  signatory: LetterSignatory,
  /** SHA-256 of a scan that whoever attaches the letter has kept. */
  scan: z.string().regex(/^[0-9a-f]{64}$/),
});
export type CoveringLetter = z.infer<typeof CoveringLetter>;
