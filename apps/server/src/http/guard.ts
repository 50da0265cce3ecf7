import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Address } from '../record/index.ts';
import { notFound, Refusal } from '../route/index.ts';
import { httpMessages } from './messages.ts';

/** Strict: only our own files, no inline script or style, nobody frames us. */
const contentSecurityPolicy = [
  "default-src 'self'",
  "img-src 'self' data:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

const usualHeaders = {
  'content-security-policy': contentSecurityPolicy,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
};
/** A year, as ASVS 5 (3.4.1) has it. */
const httpsOnly = { 'strict-transport-security': 'max-age=31536000; includeSubDomains' };

/** What every answer carries, by the address that people open. */
export function securityHeaders({ url }: Address): Readonly<Record<string, string>> {
  return url.startsWith('https:') ? { ...usualHeaders, ...httpsOnly } : usualHeaders;
}

/**
 * Lets in only who asks for this server by its own name (a rebound DNS name brings its own Host) and no form or
 * script of another site (Origin, Sec-Fetch-Site). Sets the security headers of every answer.
 */
export function guard(app: FastifyInstance, address: () => Address): void {
  refuseNul(app);
  app.addHook('onRequest', async (request, reply) => {
    const own = address();
    reply.headers(securityHeaders(own));
    // What the API answers is somebody's own: no cache between keeps it.
    if (request.url.startsWith('/api/')) reply.header('cache-control', 'private, no-store');
    const origins = originsOf(own);
    if (!isOwnHost(request, origins)) throw wrongHost(own.url);
    if (isFromElsewhere(request, origins)) throw wrongHost(own.url);
    if (request.url.startsWith('/metrics') && !isHere(request)) throw notFound();
  });
}

/** PostgreSQL stores no NUL, and no person types one: refused once, here, whatever the route. */
function refuseNul(app: FastifyInstance): void {
  app.addHook('preValidation', async ({ params, query, body }) => {
    if (holdsNul([params, query, body]))
      throw new Refusal(400, 'bad_input', httpMessages.say('bad_input', { detail: 'NUL (U+0000)' }));
  });
}

function holdsNul(value: unknown): boolean {
  const waiting = [value];
  while (waiting.length > 0) {
    const next = waiting.pop();
    if (typeof next === 'string' && next.includes('\0')) return true;
    if (typeof next !== 'object' || next === null || ArrayBuffer.isView(next)) continue;
    for (const [key, inside] of Object.entries(next)) {
      if (key.includes('\0')) return true;
      waiting.push(inside);
    }
  }
  return false;
}

const hereNames = ['127.0.0.1', 'localhost', '[::1]'];

/** The addresses that are this server: the one that people open, and this machine's own for the command line. */
function originsOf({ url, local }: Address): readonly string[] {
  const { port } = new URL(local);
  return [new URL(url).origin, ...hereNames.map((host) => new URL(`http://${host}:${port}`).origin)];
}

function isOwnHost({ headers }: FastifyRequest, origins: readonly string[]): boolean {
  return origins.some((origin) => new URL(origin).host === headers.host);
}

/** Asked for by this machine's own name, which no proxy hands on. */
function isHere({ headers }: FastifyRequest): boolean {
  return hereNames.includes((headers.host ?? '').replace(/:\d+$/, ''));
}

function isFromElsewhere({ method, headers }: FastifyRequest, origins: readonly string[]): boolean {
  const { origin } = headers;
  if (origin !== undefined && !origins.includes(origin)) return true;
  const site = headers['sec-fetch-site'];
  const reads = method === 'GET' || method === 'HEAD';
  return !reads && (site === 'cross-site' || site === 'same-site');
}

function wrongHost(address: string): Refusal {
  return new Refusal(421, 'wrong_host', httpMessages.say('wrong_host', { address }));
}
