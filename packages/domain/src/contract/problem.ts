import { z } from 'zod';
import { BilingualText } from './shapes.ts';

/** A problem as it travels: {@link import('../problem/index.ts').Problem}. */
export const ProblemShape = z.object({
  severity: z.enum(['error', 'warning']),
  code: z.string(),
  agency: z.string().nullable(),
  cell: z.string().nullable(),
  read: z.string().nullable(),
  message: BilingualText,
  readings: z.array(z.object({ text: z.string(), label: BilingualText })).optional(),
});

/** RFC 9457 `application/problem+json`, with our code, both languages and the request's id. */
export const ProblemDetails = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.string(),
  message: BilingualText,
  request: z.string(),
  problems: z.array(ProblemShape).optional(),
});
export type ProblemDetails = z.infer<typeof ProblemDetails>;
