import { Readable } from 'node:stream';
import type { MultipartFile } from '@fastify/multipart';
import { type RouteName, routes } from '@tidtam/domain/api';
import type { Route } from '@tidtam/domain/contract';
import { type Actor, nobody } from '@tidtam/domain/person';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { KeptUntilStored } from '../storage/index.ts';
import { routeMessages } from './messages.ts';
import { type Limits, paceOf } from './pace.ts';
import { capacityRefusal, Refusal } from './refusal.ts';

type Parsed<Schema> = Schema extends z.ZodType ? z.output<Schema> : undefined;
type Sent<Schema> = Schema extends z.ZodType
  ? z.input<Schema>
  : Schema extends { readonly events: infer Event extends z.ZodType }
    ? AsyncIterable<z.input<Event>>
    : FileReply;

/** An answer in JSON, piece by piece: of a file with many rows the whole is never there at once. */
export class InPieces {
  readonly pieces: Iterable<string>;

  /** Whoever makes the pieces checks them against the contract's output: nobody else does. */
  constructor(pieces: Iterable<string>) {
    this.pieces = pieces;
  }
}

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
  /** How they came in, for the routes of signing in and of one's account. */
  readonly entry: Entry;
  /** The Idempotency-Key header: the same key with the same request is answered as before. */
  readonly key: string | null;
  /** Aborts when whoever asked is gone. */
  readonly gone: AbortSignal;
  /** The files of an upload, one by one as they arrive whole. */
  readonly uploads: () => AsyncIterable<UploadedFile>;
}

export type Handler<Name extends RouteName> = (
  asked: Asked<Name>,
) => Promise<Sent<(typeof routes)[Name]['output']> | InPieces>;
export type Handlers = { readonly [Name in RouteName]: Handler<Name> };

/** How somebody comes in from a browser: what they bring, and how they are let in and out. */
export interface Entry {
  /** The token of their session, `null` without one. */
  readonly token: string | null;
  readonly address: string;
  readonly agent: string;
  /** Gives the browser another token in the place of the one that it brought. */
  letIn(token: string, expiresAt: string): void;
  letOut(): void;
  /** The token of their visit of the provider, `null` without one. */
  readonly visit: string | null;
  goOnVisit(token: string, expiresAt: string): void;
  endVisit(): void;
}

/** Who asks. */
export interface Asker {
  /** `null` for whoever has not signed in, or not wholly. */
  readonly actor: Actor | null;
  readonly entry: Entry;
  /** What spoke for them goes along by itself with whatever a browser sends: it must come from our own page. */
  readonly byCookie: boolean;
}

/** What a question would see now (`findSnapshot`); `null` where what was found out before is not to be used. */
export type Seen = () => Promise<string | null>;

/** Finds out who asks; refuses a token that is none. */
export type FindAsker = (request: FastifyRequest, reply: FastifyReply, seen: Seen) => Promise<Asker>;

/** Under this a request knows who asks, by their id, for the log; `null` for nobody yet. */
export const askerDecorator = 'asker';

/** What is kept of answers, in letters. */
const mostKept = 32 * 1024 * 1024;

/**
 * Registers every route of the contract with its handler; a route without one does not compile. A kept answer stands
 * under whose eyes it was made with, so that nobody is answered from another's.
 */
export function registerRoutes(
  app: FastifyInstance,
  handlers: Handlers,
  findAsker: FindAsker,
  findSnapshot: Seen,
  limits: Limits,
): void {
  const pace = paceOf(limits);
  const kept = new KeptUntilStored<string>(mostKept, ({ length }) => length);
  for (const name of Object.keys(routes) as RouteName[]) {
    const route: Route = routes[name];
    requirePolicy(name, route);
    const handler = handlers[name] as (asked: object) => Promise<object>;
    app.route({
      method: route.method,
      url: route.path,
      schema: schemaOf(name, route),
      handler: async (request, reply) => {
        const seen = route.method === 'GET' ? once(findSnapshot) : never;
        const asker = await findAsker(request, reply, seen);
        request.setDecorator(askerDecorator, asker.actor?.person.id ?? null);
        if (asker.byCookie) requireOwnPage(request);
        const actor = requireAllowed(route, asker.actor);
        // Who is not in yet is held back by what they try (`account/throttle.ts`).
        if (request.method !== 'GET' && asker.actor !== null) pace(actor, route.upload === true);
        const { params, query, body } = request;
        const uploads = () => uploadsOf(request);
        const gone = goneSignal(reply);
        const make = () =>
          handler({
            ...{ params, query, body, actor, uploads, gone },
            entry: asker.entry,
            key: keyOf(request),
          });
        if (route.kept === true) {
          const name = `${JSON.stringify(actor.reads)} ${request.url}`;
          const text = await kept.get(await seen(), name, async () => String(reply.serialize(await make())));
          return reply.type('application/json; charset=utf-8').send(text);
        }
        const answer = await make();
        if (answer instanceof InPieces) {
          return reply.type('application/json; charset=utf-8').send(Readable.from(answer.pieces));
        }
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

/** Asked before anything is read, and once for all that a question reads. */
function once(findSnapshot: Seen): Seen {
  let seen: Promise<string | null> | undefined;
  return () => {
    seen ??= findSnapshot();
    return seen;
  };
}

/** A command finds out anew who gives it. */
async function never(): Promise<null> {
  return null;
}

/** Deny by default: a route that names nobody stops the start. */
export function requirePolicy(name: string, { allowed }: Pick<Route, 'allowed'>): void {
  if (allowed === 'everyone' || allowed === 'signed_in' || (Array.isArray(allowed) && allowed.length > 0))
    return;
  throw new Error(`the route ${name} says nobody who may call it`);
}

/** Answers as whom they go on. */
function requireAllowed({ allowed }: Route, actor: Actor | null): Actor {
  if (allowed === 'everyone') return actor ?? nobody;
  if (actor === null) throw new Refusal(401, 'sign_in_needed', routeMessages.say('sign_in_needed'));
  if (allowed === 'signed_in' || allowed.includes(actor.capacity)) return actor;
  throw capacityRefusal(allowed);
}

/**
 * A browser sends our cookie along with what another site told it to send: a command must say that it comes from our own
 * page. Every browser that we serve sends Origin or Sec-Fetch-Site with it; the guard has refused those of others.
 */
function requireOwnPage({ method, headers }: FastifyRequest): void {
  if (method === 'GET' || method === 'HEAD') return;
  if (headers.origin !== undefined || headers['sec-fetch-site'] === 'same-origin') return;
  throw new Refusal(403, 'not_from_page', routeMessages.say('not_from_page'));
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

/** RFC 6266: an ASCII name for old readers, and the whole one, of the letters that RFC 8187 leaves as they are. */
function dispositionOf(name: string): string {
  const ascii = name.replace(/[^\x20-\x7e]|["\\]/g, '_');
  const whole = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${ascii}"; filename*=UTF-8''${whole}`;
}
