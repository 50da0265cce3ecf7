import type { z } from 'zod';
import type { Bilingual } from '../message/index.ts';
import type { Allowed } from './allowed.ts';

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
  /**
   * The answer hangs on nothing but what is stored, what is asked, and how far whoever asks sees: it may be kept until
   * something is stored.
   */
  readonly kept?: true;
  /** Codes of the problems that it may answer with, beside bad input and "not found". */
  readonly problems?: readonly string[];
}

/** Keeps the exact schema types of a route. */
export function route<const Definition extends Route>(definition: Definition): Definition {
  return definition;
}
