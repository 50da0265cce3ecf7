import { Readable } from 'node:stream';
import type { MultipartFile } from '@fastify/multipart';
import { type RouteName, routes } from '@tidtam/domain/api';
import type { Route } from '@tidtam/domain/contract';
import type { Language } from '@tidtam/domain/message';
import { type Actor, type Capacity, capacityNames } from '@tidtam/domain/person';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { routeMessages } from './messages.ts';
import { Refusal } from './refusal.ts';

type Parsed<Schema> = Schema extends z.ZodType ? z.output<Schema> : undefined;
type Sent<Schema> = Schema extends z.ZodType
  ? z.input<Schema>
  : Schema extends { readonly events: infer Event extends z.ZodType }
    ? AsyncIterable<z.input<Event>>
    : FileReply;

/** A file as an answer. */
export interface FileReply {
  readonly bytes: Uint8Array;
  /** The name that a browser saves it under. */
  readonly name: string;
}

export interface UploadedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What a handler gets: the contract's input, parsed, and who asks. */
export interface Asked<Name extends RouteName> {
  readonly params: Parsed<(typeof routes)[Name] extends { params: infer Params } ? Params : undefined>;
  readonly query: Parsed<(typeof routes)[Name] extends { query: infer Query } ? Query : undefined>;
  readonly body: Parsed<(typeof routes)[Name] extends { body: infer Body } ? Body : undefined>;
  readonly actor: Actor;
  /** The Idempotency-Key header: the same key with the same request is answered as before. */
  readonly key: string | null;
  /** Aborts when whoever asked is gone. */
  readonly gone: AbortSignal;
  /** The files of an upload, one by one as they arrive whole. */
  readonly uploads: () => AsyncIterable<UploadedFile>;
}

export type Handler<Name extends RouteName> = (
  asked: Asked<Name>,
) => Promise<Sent<(typeof routes)[Name]['output']>>;
export type Handlers = { readonly [Name in RouteName]: Handler<Name> };

/** Finds out who asks; refuses who may not ask at all. */
export type FindActor = (request: FastifyRequest) => Promise<Actor>;

/** Registers every route of the contract with its handler; a route without one does not compile. */
export function registerRoutes(app: FastifyInstance, handlers: Handlers, findActor: FindActor): void {
  for (const name of Object.keys(routes) as RouteName[]) {
    const route: Route = routes[name];
    const handler = handlers[name] as (asked: object) => Promise<object>;
    app.route({
      method: route.method,
      url: route.path,
      schema: schemaOf(name, route),
      handler: async (request, reply) => {
        const actor = await findActor(request);
        requireAllowed(route, actor);
        const { params, query, body } = request;
        const uploads = () => uploadsOf(request);
        const gone = goneSignal(reply);
        const answer = await handler({ params, query, body, actor, key: keyOf(request), uploads, gone });
        if ('events' in route.output) return sendEvents(reply, answer as AsyncIterable<unknown>);
        if (!('file' in route.output)) return answer;
        const file = answer as FileReply;
        return reply
          .header('content-disposition', dispositionOf(file.name))
          .header('cache-control', 'private, no-store')
          .type(route.output.file)
          .send(Buffer.from(file.bytes));
      },
    });
  }
}

function requireAllowed(route: Route, actor: Actor): void {
  if (route.allowed === 'everyone' || route.allowed.includes(actor.capacity)) return;
  throw new Refusal(403, 'not_allowed', {
    th: routeMessages.tell('th', 'not_allowed', { who: whoseRight(route.allowed, 'th') }),
    en: routeMessages.tell('en', 'not_allowed', { who: whoseRight(route.allowed, 'en') }),
  });
}

/** `ฝ่ายเลขานุการของจังหวัด หรือสำนักงาน ป.ป.ช. ภาค`; the machine's owner is nobody to ask. */
function whoseRight(allowed: readonly Capacity[], language: Language): string {
  const names = allowed
    .filter((capacity) => capacity !== 'owner')
    .map((capacity) => capacityNames.tell(language, capacity));
  return new Intl.ListFormat(language, { type: 'disjunction' }).format(names);
}

function schemaOf(name: string, route: Route): object {
  return {
    operationId: name,
    summary: route.summary.en,
    description: route.summary.th,
    ...(route.params && { params: route.params }),
    ...(route.query && { querystring: route.query }),
    ...(route.body && { body: route.body }),
    ...(route.upload && { consumes: ['multipart/form-data'] }),
    response: { 200: responseOf(route.output) },
  };
}

function responseOf(output: Route['output']): z.ZodType {
  if ('file' in output) return z.any().describe(output.file);
  if ('events' in output) return z.any().describe('text/event-stream');
  return output;
}

function goneSignal(reply: FastifyReply): AbortSignal {
  const gone = new AbortController();
  reply.raw.once('close', () => gone.abort());
  return gone.signal;
}

/** Server-sent events (WHATWG HTML, 9.2): each of `events` as one message, then `end`, so that nobody asks again. */
function sendEvents(reply: FastifyReply, events: AsyncIterable<unknown>): FastifyReply {
  async function* lines() {
    for await (const event of events) yield `data: ${JSON.stringify(event)}\n\n`;
    yield 'event: end\ndata: {}\n\n';
  }
  return reply
    .type('text/event-stream; charset=utf-8')
    .header('cache-control', 'no-store')
    .header('x-accel-buffering', 'no')
    .send(Readable.from(lines()));
}

function keyOf(request: FastifyRequest): string | null {
  const key = request.headers['idempotency-key'];
  return typeof key === 'string' && key !== '' ? key.slice(0, 200) : null;
}

/** Of a file that is too large so much more is read and thrown away: its sender hears why instead of a broken line. */
const lingering = 64 * 1024 * 1024;

async function* uploadsOf(request: FastifyRequest): AsyncIterable<UploadedFile> {
  for await (const part of request.files()) {
    yield { name: part.filename.replaceAll('\0', ''), bytes: await bytesOf(part.file, request) };
  }
}

/** Ends at the limit, and not when the sender at last does. */
async function bytesOf(file: MultipartFile['file'], request: FastifyRequest): Promise<Uint8Array> {
  file.once('limit', () => {
    stopReading(request);
    file.destroy(new request.server.multipartErrors.RequestFileTooLargeError());
  });
  return Buffer.concat(await file.toArray());
}

function stopReading({ raw }: FastifyRequest): void {
  let left = lingering;
  raw.on('data', (chunk: Uint8Array) => {
    left -= chunk.length;
    if (left < 0) raw.destroy();
  });
}

/** RFC 6266: an ASCII name for old readers, and the whole one. */
function dispositionOf(name: string): string {
  const ascii = name.replace(/[^\x20-\x7e]|["\\]/g, '_');
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encodeURIComponent(name)}`;
}
