import { z } from 'zod';
import { flagCell, Sourced } from '../source/index.ts';
import { findRound, type RoundId } from './round.ts';

const day = z.union([z.iso.date(), z.literal('').transform(() => null)]);

/**
 * A round as the centre set it: whether reports are taken in, from when and until when (ISO dates, both included;
 * `null` while not set). Which months it speaks of follows from its id, see `roundOf`. A row of `data/rounds.csv`.
 */
export const ReportingRound = Sourced.extend({
  id: z.custom<RoundId>((value) => typeof value === 'string' && findRound(value) !== null, {
    error: '2567Q2',
  }),
  open: flagCell,
  opens: day,
  closes: day,
}).refine(({ opens, closes }) => opens === null || closes === null || opens <= closes, {
  path: ['closes'],
  error: 'closes before it opens',
});
export type ReportingRound = z.infer<typeof ReportingRound>;
