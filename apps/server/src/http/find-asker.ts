import { timingSafeEqual } from 'node:crypto';
import type { Actor } from '@tidtam/domain/person';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { KeptSessions } from '../account/index.ts';
import { findActor, ownerId } from '../person/index.ts';
import { type Asker, type Entry, type FindAsker, Refusal, type Seen } from '../route/index.ts';
import type { Runtime } from '../write/index.ts';
import { sessionCookie, visitCookie } from './cookie.ts';
import { httpMessages } from './messages.ts';

/** Names the person that the data folder's owner acts as (`--as`), percent-encoded. */
export const actAsHeader = 'x-tidtam-as';
const longestAgent = 200;

/**
 * Who asks: with the run file's token the data folder's owner, or whom the owner names; with another token the person
 * who made it; with a cookie the person of that session; else nobody yet.
 */
export function askerFinder(runtime: Runtime, ownerToken: string, address: () => string): FindAsker {
  const sessions = new KeptSessions(runtime);
  return async (request, reply, seen) => {
    const bearer = bearerOf(request);
    if (bearer !== null) {
      const actor = isSame(bearer, ownerToken)
        ? await actorNamed(runtime, request)
        : await actorOfToken(sessions, seen, bearer);
      return { actor, entry: entryOf(request, reply, null, address()), byCookie: false };
    }
    return askerByCookie(sessions, seen, request, reply, address());
  };
}

async function askerByCookie(
  sessions: KeptSessions,
  seen: Seen,
  request: FastifyRequest,
  reply: FastifyReply,
  address: string,
): Promise<Asker> {
  const token = sessionCookie(address).read(request.headers.cookie);
  const session = token === null ? null : await sessions.find(await seen(), token);
  // A program's token is no cookie: it would outlive what browsers are granted.
  const own = session?.kind === 'token' ? null : session;
  return {
    actor: own?.actor ?? null,
    entry: entryOf(request, reply, own === null ? null : token, address),
    byCookie: true,
  };
}

function entryOf(request: FastifyRequest, reply: FastifyReply, token: string | null, address: string): Entry {
  const cookie = sessionCookie(address);
  const visit = visitCookie(address);
  return {
    token,
    address: request.ip,
    agent: (request.headers['user-agent'] ?? '').replaceAll('\0', '').slice(0, longestAgent),
    letIn: (given, expiresAt) => void reply.header('set-cookie', cookie.write(given, expiresAt)),
    letOut: () => void reply.header('set-cookie', cookie.clear()),
    visit: visit.read(request.headers.cookie),
    goOnVisit: (given, expiresAt) => void reply.header('set-cookie', visit.write(given, expiresAt)),
    endVisit: () => void reply.header('set-cookie', visit.clear()),
  };
}

function bearerOf({ headers }: FastifyRequest): string | null {
  const [, token] = /^Bearer +(\S+)$/i.exec(headers.authorization ?? '') ?? [];
  return token ?? null;
}

function isSame(one: string, other: string): boolean {
  const [given, wanted] = [Buffer.from(one), Buffer.from(other)];
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}

async function actorOfToken(sessions: KeptSessions, seen: Seen, token: string): Promise<Actor> {
  const session = await sessions.find(await seen(), token);
  if (session?.kind === 'token' && session.actor !== null) return session.actor;
  throw new Refusal(401, 'token_unknown', httpMessages.say('token_unknown'));
}

async function actorNamed(runtime: Runtime, request: FastifyRequest): Promise<Actor> {
  const as = request.headers[actAsHeader];
  const name = typeof as === 'string' ? decodeURIComponent(as) : ownerId;
  const actor = await findActor(runtime, name, 'command_line');
  if (actor === null) {
    throw new Refusal(400, 'person_unknown', httpMessages.say('person_unknown', { name }));
  }
  return actor;
}
