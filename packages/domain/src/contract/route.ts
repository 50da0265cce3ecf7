import type { z } from 'zod';
import type { Bilingual } from '../message/index.ts';
import type { Capacity } from '../person/index.ts';

/**
 * Who may call a route. `everyone` is public, and the public routes are listed by name in a test; `signed_in` is whoever
 * has signed in, in whichever capacity, for what is their own.
 */
export type Allowed = 'everyone' | 'signed_in' | readonly Capacity[];

/** Whoever looks at reports in their own scope; the scope itself is kept by the query and by row-level security. */
export const readers = [
  'reporter',
  'approver',
  'province_secretariat',
  'region_officer',
  'centre',
  'auditor',
  'owner',
] as const satisfies readonly Capacity[];

/**
 * A route as data. OpenAPI, the server's registration, the web's client and the table of permissions come from
 * it. Paths write parameters as `:province`.
 */
export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT';
  readonly path: string;
  readonly allowed: Allowed;
  readonly summary: Bilingual;
  readonly params?: z.ZodType;
  readonly query?: z.ZodType;
  /** JSON body; `upload` routes take multipart/form-data with one or more `file` fields instead. */
  readonly body?: z.ZodType;
  readonly upload?: true;
  /** JSON output, the media type of a file, or what each event of a stream (text/event-stream) says. */
  readonly output: z.ZodType | { readonly file: string } | { readonly events: z.ZodType };
  /** Codes of the problems that it may answer with, beside bad input and "not found". */
  readonly problems?: readonly string[];
}

/** Keeps the exact schema types of a route. */
export function route<const Definition extends Route>(definition: Definition): Definition {
  return definition;
}
