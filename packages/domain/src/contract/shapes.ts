import { z } from 'zod';
import { findRound, type RoundId } from '../round/index.ts';

/** Baht with satang, exact: `285700.00`. What travels; inside the program money is an integer of satang. */
export const Baht = z.string().regex(/^-?\d{1,14}\.\d{2}$/);
export type Baht = z.infer<typeof Baht>;

/** 0–100 with at most two decimals. */
export const Percent = z.number().min(0).max(100);

/** A day in Thailand: `2024-04-23`. */
export const Day = z.iso.date();

/** A moment, with its offset. */
export const Instant = z.iso.datetime({ offset: true });

/** Official two-digit code of a province (Department of Provincial Administration): `73`. */
export const ProvinceCode = z.string().regex(/^\d{2}$/);

export const AgencyCode = z.string().min(1).max(40);

export const RoundCode = z.custom<RoundId>(
  (value) => typeof value === 'string' && findRound(value) !== null,
  {
    error: '2567Q2',
  },
);

export const Id = z.uuid();

/** A sentence in both languages. */
export const BilingualText = z.object({ th: z.string(), en: z.string() });
