import { endpoints } from 'virtual:endpoints';
import type { RouteName, routes } from '@tidtam/domain/api';
import type { ProblemDetails } from '@tidtam/domain/contract';
import type { z } from 'zod';
import { isFromBetween, lineHolds, lookForServer } from './line.ts';
import { Unanswered } from './unanswered.ts';

const unanswered = new Unanswered();

type Key = 'params' | 'query' | 'body';
type Sent<Name extends RouteName, K extends Key> = (typeof routes)[Name] extends {
  readonly [Part in K]: infer Schema extends z.ZodType;
}
  ? { readonly [Part in K]: z.input<Schema> }
  : { readonly [Part in K]?: undefined };

/** What a route is asked with: the contract's params, query and body, and files for an upload. */
export type Asking<Name extends RouteName> = Sent<Name, 'params'> &
  Partial<Sent<Name, 'query'>> &
  Sent<Name, 'body'> & { readonly files?: readonly File[] };

/** What a route answers, by the contract. */
export type Answer<Name extends RouteName> = (typeof routes)[Name]['output'] extends infer Output
  ? Output extends z.ZodType
    ? z.output<Output>
    : never
  : never;

/** An answer that is a problem. `details` is `null` when the server could not be reached. */
export class ProblemAnswer extends Error {
  readonly details: ProblemDetails | null;

  constructor(details: ProblemDetails | null) {
    super(details?.code ?? 'unreachable');
    this.details = details;
  }
}

/** Asks the server by the contract. Throws a {@link ProblemAnswer} for everything that is no answer. */
export async function call<Name extends RouteName>(
  name: Name,
  asking: Asking<Name>,
  signal?: AbortSignal,
): Promise<Answer<Name>> {
  const { method } = endpoints[name];
  const body = asking.body ? JSON.stringify(asking.body) : null;
  const address = addressOf(name, asking);
  const command = method === 'GET' ? null : `${method} ${address} ${body}`;
  const response = await reach(address, {
    method,
    headers: {
      accept: 'application/json',
      ...(body === null ? {} : { 'content-type': 'application/json' }),
      ...(command === null ? {} : { 'idempotency-key': unanswered.keyOf(command) }),
    },
    body: asking.files ? formOf(asking.files) : body,
    signal: signal ?? null,
  });
  if (command !== null && !isFromBetween(response.status)) unanswered.forget(command);
  if (!response.ok) throw new ProblemAnswer(await problemOf(response));
  return response.json();
}

/** The address of a route with its parameters filled in; also for links to files. */
export function addressOf<Name extends RouteName>(name: Name, asking: Asking<Name>): string {
  const params = new Map(Object.entries(asking.params ?? {}));
  const path = endpoints[name].path.replace(/:(\w+)/g, (_, key: string) =>
    encodeURIComponent(String(params.get(key))),
  );
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries(asking.query ?? {})) {
    if (value !== undefined && value !== null) query.set(key, String(value));
  }
  return query.size === 0 ? path : `${path}?${query}`;
}

async function reach(address: string, init: RequestInit): Promise<Response> {
  try {
    const response = await fetch(address, init);
    if (isFromBetween(response.status)) lookForServer();
    else lineHolds();
    return response;
  } catch (error) {
    if (init.signal?.aborted) throw error;
    lookForServer();
    throw new ProblemAnswer(null);
  }
}

async function problemOf(response: Response): Promise<ProblemDetails | null> {
  if (isFromBetween(response.status)) return null;
  if (!response.headers.get('content-type')?.includes('json'))
    throw new Error(`the server's ${response.status} was not understood`);
  const body: ProblemDetails = await response.json();
  return body;
}

function formOf(files: readonly File[]): FormData {
  const form = new FormData();
  for (const file of files) form.append('file', file, file.name);
  return form;
}
