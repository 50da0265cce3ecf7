import { z } from 'zod';

// Cells of the reference data's CSV tables. All of them are text; these read it.

/** Must not be empty. */
export const textCell = z.string().trim().min(1);

/** An empty cell is "not known": `null`. */
export const optionalCell = z.string().transform((text) => (text.trim() === '' ? null : text.trim()));

/** `a|b|c`; an empty cell is no entry. */
export const listCell = z.string().transform((text) => text.split('|').filter((entry) => entry !== ''));

/** `1` or `0`. */
export const flagCell = z.enum(['0', '1']).transform((text) => text === '1');

/** A whole number; an empty cell is "not known": `null`. */
export const countCell = z
  .string()
  .regex(/^\d{0,15}$/)
  .transform((text) => (text === '' ? null : Number(text)));
