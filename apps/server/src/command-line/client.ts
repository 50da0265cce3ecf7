import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { type RouteName, routes } from '@tidtam/domain/api';
import { ProblemDetails, type Route } from '@tidtam/domain/contract';
import type { z } from 'zod';
import type { Transport, WireAnswer, WireRequest } from './transport.ts';

/** The server's expected "no", with both sentences. */
export class Refused extends Error {
  readonly details: ProblemDetails;

  constructor(details: ProblemDetails) {
    super(details.message.en);
    this.details = details;
  }
}

/** What goes to a route: path parameters, query, JSON body, or files. */
export interface Sending {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string | undefined>>;
  readonly body?: unknown;
  readonly files?: readonly { readonly name: string; readonly bytes: Uint8Array }[];
}

type OutputOf<Name extends RouteName> = (typeof routes)[Name]['output'] extends infer Output extends z.ZodType
  ? z.output<Output>
  : never;

/** Calls a route that answers JSON. Throws {@link Refused}. */
export async function call<Name extends RouteName>(
  transport: Transport,
  name: Name,
  sending: Sending = {},
): Promise<OutputOf<Name>> {
  const answer = await send(transport, routes[name], sending);
  return JSON.parse(textOf(answer)) as OutputOf<Name>;
}

/** Calls a route that answers a file. Throws {@link Refused}. */
export async function download(transport: Transport, name: RouteName, sending: Sending): Promise<Uint8Array> {
  return (await send(transport, routes[name], sending)).bytes;
}

async function send(transport: Transport, route: Route, sending: Sending): Promise<WireAnswer> {
  const { headers, body } = await encode(sending);
  const isCommand = route.method !== 'GET';
  const request = {
    method: route.method,
    path: pathOf(route, sending),
    headers: isCommand ? { ...headers, 'idempotency-key': randomUUID() } : headers,
    body,
  };
  for (;;) {
    const answer = await reach(transport, request);
    if (answer.status < 400) return answer;
    const details = ProblemDetails.parse(JSON.parse(textOf(answer)));
    // Whoever brings many files in has time.
    if (details.code !== 'too_fast' || answer.retryAfter === null) throw new Refused(details);
    await wait(answer.retryAfter * 1_000);
  }
}

/**
 * Asks once more when the connection broke: the answer alone may be lost, and under the same key the server does
 * nothing twice. Not for files: they are large, and who brings them in again is told that nothing has changed.
 */
async function reach(transport: Transport, request: WireRequest): Promise<WireAnswer> {
  try {
    return await transport(request);
  } catch (error) {
    if (request.headers['content-type']?.startsWith('multipart/')) throw error;
    return transport(request);
  }
}

function pathOf(route: Route, { params = {}, query = {} }: Sending): string {
  const path = route.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));
  const given = Object.entries(query).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given)}`;
}

async function encode({ body, files }: Sending): Promise<{
  readonly headers: Record<string, string>;
  readonly body: Uint8Array | null;
}> {
  if (files !== undefined) return encodeFiles(files);
  if (body === undefined) return { headers: {}, body: null };
  return { headers: { 'content-type': 'application/json' }, body: Buffer.from(JSON.stringify(body)) };
}

/** multipart/form-data, written by the platform. */
async function encodeFiles(files: NonNullable<Sending['files']>) {
  const form = new FormData();
  for (const file of files) form.append('file', new Blob([Buffer.from(file.bytes)]), file.name);
  const encoded = new Response(form);
  return {
    headers: { 'content-type': encoded.headers.get('content-type') ?? '' },
    body: new Uint8Array(await encoded.arrayBuffer()),
  };
}

function textOf(answer: WireAnswer): string {
  return Buffer.from(answer.bytes).toString('utf8');
}
