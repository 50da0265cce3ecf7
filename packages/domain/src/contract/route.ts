import type { z } from 'zod';
import type { Bilingual } from '../message/index.ts';
import type { Capacity } from '../person/index.ts';

/** Who may call a route. `everyone` is public; the public routes are listed by name in a test. */
export type Allowed = 'everyone' | readonly Capacity[];

/**
 * A route as data. OpenAPI, the server's registration, the web's client and the table of permissions come from
 * it. Paths write parameters as `:province`.
 */
export interface Route<
  Params extends z.ZodType = z.ZodType,
  Query extends z.ZodType = z.ZodType,
  Body extends z.ZodType = z.ZodType,
  Output extends z.ZodType = z.ZodType,
> {
  readonly method: 'GET' | 'POST' | 'PUT';
  readonly path: string;
  readonly allowed: Allowed;
  readonly summary: Bilingual;
  readonly params?: Params;
  readonly query?: Query;
  /** JSON body; `upload` routes take multipart/form-data with one or more `file` fields instead. */
  readonly body?: Body;
  readonly upload?: true;
  /** JSON output, or the media type of a file. */
  readonly output: Output | { readonly file: string };
  /** Codes of the problems that it may answer with, beside bad input and "not found". */
  readonly problems?: readonly string[];
}

/** Keeps the exact schema types of a route. */
export function route<
  Params extends z.ZodType,
  Query extends z.ZodType,
  Body extends z.ZodType,
  Output extends z.ZodType,
>(definition: Route<Params, Query, Body, Output>): Route<Params, Query, Body, Output> {
  return definition;
}
