import type { FastifyInstance } from 'fastify';
import { actAsHeader } from '../http/index.ts';

export interface WireRequest {
  readonly method: string;
  /** Path and query: `/api/imports?dryRun=true`. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array | null;
}

export interface WireAnswer {
  readonly status: number;
  /** Seconds after which the server wants to be asked again. */
  readonly retryAfter: number | null;
  readonly bytes: Uint8Array;
}

/** A way to the contract's routes: a running server, or the same application in this process. */
export type Transport = (request: WireRequest) => Promise<WireAnswer>;

/** What lets the command line in. */
export interface Pass {
  readonly token: string;
  /** Whom the data folder's owner acts as; `null` for the owner. */
  readonly as: string | null;
}

function passHeaders({ token, as }: Pass): Record<string, string> {
  return {
    authorization: `Bearer ${token}`,
    ...(as === null ? {} : { [actAsHeader]: encodeURIComponent(as) }),
  };
}

/** To the server at `url`. */
export function overNetwork(url: string, pass: Pass): Transport {
  return async ({ method, path, headers, body }) => {
    const answer = await fetch(url + path, {
      method,
      headers: { ...headers, ...passHeaders(pass) },
      body: body === null ? null : Buffer.from(body),
      // Nothing of ours redirects: what goes to the named server goes nowhere else.
      redirect: 'error',
    });
    return {
      status: answer.status,
      retryAfter: secondsOf(answer.headers.get('retry-after')),
      bytes: new Uint8Array(await answer.arrayBuffer()),
    };
  };
}

/** To the application in this process; nothing listens. */
export function inProcess(app: FastifyInstance, host: string, pass: Pass): Transport {
  return async ({ method, path, headers, body }) => {
    const answer = await app.inject({
      method: method as 'GET' | 'POST' | 'PUT',
      url: path,
      headers: { host, ...headers, ...passHeaders(pass) },
      ...(body === null ? {} : { payload: Buffer.from(body) }),
    });
    return {
      status: answer.statusCode,
      retryAfter: secondsOf(answer.headers['retry-after']?.toString() ?? null),
      bytes: answer.rawPayload,
    };
  };
}

/** Of the two forms that HTTP has for it (RFC 9110, 10.2.3) our server sends seconds. */
function secondsOf(header: string | null): number | null {
  return header !== null && /^\d{1,4}$/.test(header) ? Number(header) : null;
}
