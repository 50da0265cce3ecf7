import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Refusal } from '../route/index.ts';
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

/** What every answer carries. */
export const securityHeaders = {
  'content-security-policy': contentSecurityPolicy,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
};

/**
 * Lets in only who asks for this server by its own name (a rebound DNS name brings its own Host) and no form or
 * script of another site (Origin, Sec-Fetch-Site). Sets the security headers of every answer.
 */
export function guard(app: FastifyInstance, address: () => string): void {
  refuseNul(app);
  app.addHook('onRequest', async (request, reply) => {
    reply.headers(securityHeaders);
    const hosts = hostsOf(address());
    if (!hosts.has(request.headers.host ?? '')) throw wrongHost(address());
    if (isFromElsewhere(request, hosts)) throw wrongHost(address());
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

function hostsOf(address: string): ReadonlySet<string> {
  const { port } = new URL(address);
  const suffix = port === '' ? '' : `:${port}`;
  return new Set(['127.0.0.1', 'localhost', '[::1]'].map((host) => host + suffix));
}

function isFromElsewhere(request: FastifyRequest, hosts: ReadonlySet<string>): boolean {
  const { origin } = request.headers;
  if (origin !== undefined && !isOwnOrigin(origin, hosts)) return true;
  const site = request.headers['sec-fetch-site'];
  const reads = request.method === 'GET' || request.method === 'HEAD';
  return !reads && (site === 'cross-site' || site === 'same-site');
}

function isOwnOrigin(origin: string, hosts: ReadonlySet<string>): boolean {
  return [...hosts].some((host) => origin === `http://${host}`);
}

function wrongHost(address: string): Refusal {
  return new Refusal(421, 'wrong_host', httpMessages.say('wrong_host', { address }));
}
