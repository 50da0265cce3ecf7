import type { ProblemDetails } from '@tidtam/domain/contract';
import type { Bilingual } from '@tidtam/domain/message';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { systemFailureOf } from '../process/index.ts';
import type { Address } from '../record/index.ts';
import { askerDecorator, notFound, Refusal } from '../route/index.ts';
import { DatabaseAway } from '../storage/index.ts';
import { KeyReused } from '../write/index.ts';
import { securityHeaders } from './guard.ts';
import { httpMessages } from './messages.ts';

/** How long PostgreSQL takes to start again, about. */
const secondsToRestart = 2;

/** The one place that decides status, log and mask of everything that goes wrong (RFC 9457). */
export function answerErrors(app: FastifyInstance): void {
  app.decorateRequest(askerDecorator, null);
  app.setErrorHandler((error, request, reply) => {
    const refusal = refusalOf(error);
    if (refusal !== null) {
      noteRefusal(request, refusal);
      if (refusal.retryAfter !== null) void reply.header('retry-after', refusal.retryAfter);
      return sendProblem(request, reply, refusal);
    }
    // Bugs and broken machines, without the request's data.
    request.log.error({ err: error }, 'request failed');
    if (error instanceof DatabaseAway) void reply.header('retry-after', secondsToRestart);
    return sendProblem(request, reply, failureOf(error, request.id));
  });
  app.setNotFoundHandler((request, reply) => {
    const refusal = notFound();
    noteRefusal(request, refusal);
    return sendProblem(request, reply, refusal);
  });
}

/** Against the contract, not signed in, no right, out of sight or not there, from another site, too often. */
const watched: ReadonlySet<number> = new Set([400, 401, 403, 404, 421, 429]);

/** Lets it be seen who tries doors, by ids: the route and not the address, which may hold what somebody typed. */
function noteRefusal(request: FastifyRequest, { status, code }: Refusal): void {
  if (!watched.has(status)) return;
  const { method, routeOptions } = request;
  const person = request.getDecorator<string | null>(askerDecorator);
  request.log.info({ status, code, method, route: routeOptions.url ?? null, person }, 'refused');
}

/** A broken machine that a person can mend or wait for says so; everything else is a bug. */
function failureOf(error: unknown, request: string): Refusal {
  if (error instanceof DatabaseAway) {
    return new Refusal(503, 'database_away', httpMessages.say('database_away'));
  }
  const failure = systemFailureOf(error);
  if (failure?.code === 'disk_full') return new Refusal(507, failure.code, failure.sentence);
  return new Refusal(500, 'broken', httpMessages.say('broken', { request }));
}

/** An address that no route can have: broken escapes, a part of hundreds of letters. No hook has seen it. */
export function answerBadAddress(request: FastifyRequest, reply: FastifyReply, own: Address): FastifyReply {
  reply.headers(securityHeaders(own));
  return sendProblem(request, reply, notFound());
}

function refusalOf(error: unknown): Refusal | null {
  if (error instanceof Refusal) return error;
  if (error instanceof KeyReused) return new Refusal(422, 'key_reused', httpMessages.say('key_reused'));
  if (!isFastifyError(error)) return null;
  if (error.code === 'FST_REQ_FILE_TOO_LARGE')
    return new Refusal(413, 'file_too_large', httpMessages.say('too_large'));
  if (error.code === 'FST_ERR_CTP_BODY_TOO_LARGE')
    return new Refusal(413, 'body_too_large', httpMessages.say('body_too_large'));
  if (error.code === 'FST_MP_PREMATURE_CLOSE')
    return new Refusal(400, 'upload_cut', httpMessages.say('upload_cut'));
  if (error.statusCode !== undefined && error.statusCode >= 400 && error.statusCode < 500) {
    return new Refusal(
      error.statusCode,
      'bad_input',
      httpMessages.say('bad_input', { detail: error.message }),
    );
  }
  return null;
}

function isFastifyError(error: unknown): error is FastifyError {
  return error instanceof Error && 'statusCode' in error;
}

function sendProblem(request: FastifyRequest, reply: FastifyReply, refusal: Refusal): FastifyReply {
  const details: ProblemDetails = {
    type: `urn:tidtam:problem:${refusal.code}`,
    title: titleOf(refusal.text),
    status: refusal.status,
    code: refusal.code,
    message: refusal.text,
    request: request.id,
    ...(refusal.problems.length === 0
      ? {}
      : {
          problems: refusal.problems.map(({ readings, ...problem }) => ({
            ...problem,
            ...(readings === undefined ? {} : { readings: [...readings] }),
          })),
        }),
  };
  return reply
    .code(refusal.status)
    .type('application/problem+json; charset=utf-8')
    .send(JSON.stringify(details));
}

function titleOf(text: Bilingual): string {
  return text.en;
}
