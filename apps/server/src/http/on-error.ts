import type { ProblemDetails } from '@tidtam/domain/contract';
import type { Bilingual } from '@tidtam/domain/message';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { notFound, Refusal } from '../route/index.ts';
import { KeyReused } from '../write/index.ts';
import { httpMessages } from './messages.ts';

/** The one place that decides status, log and mask of everything that goes wrong (RFC 9457). */
export function answerErrors(app: FastifyInstance): void {
  app.setErrorHandler((error, request, reply) => {
    const refusal = refusalOf(error);
    if (refusal !== null) return sendProblem(request, reply, refusal);
    // The only errors that are logged: bugs and broken machines, without the request's data.
    request.log.error({ err: error }, 'request failed');
    const message = httpMessages.say('broken', { request: request.id });
    return sendProblem(request, reply, new Refusal(500, 'broken', message));
  });
  app.setNotFoundHandler((request, reply) => sendProblem(request, reply, notFound()));
}

function refusalOf(error: unknown): Refusal | null {
  if (error instanceof Refusal) return error;
  if (error instanceof KeyReused) return new Refusal(422, 'key_reused', httpMessages.say('key_reused'));
  if (!isFastifyError(error)) return null;
  if (error.statusCode === 413) return new Refusal(413, 'file_too_large', httpMessages.say('too_large'));
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
