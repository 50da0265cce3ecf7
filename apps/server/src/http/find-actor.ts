import { timingSafeEqual } from 'node:crypto';
import type { Actor } from '@tidtam/domain/person';
import type { FastifyRequest } from 'fastify';
import type { Pool } from 'pg';
import { demonstrationSecretariatId, findActor, ownerId } from '../person/index.ts';
import type { FindActor } from '../route/index.ts';
import { Refusal } from '../route/index.ts';
import { inTransaction, systemAccess } from '../storage/index.ts';
import { httpMessages } from './messages.ts';

/** Names the person that the data folder's owner acts as (`--as`), percent-encoded. */
export const actAsHeader = 'x-tidtam-as';

/**
 * Until people sign in: the pages act as the demonstration's secretariat, or as the owner of a real record; the
 * command line brings the run file's token and acts as the data folder's owner, or as whom the owner names.
 */
export function actorFinder(pool: Pool, kind: 'demonstration' | 'record', token: string): FindActor {
  return async (request) => {
    if (!hasToken(request, token)) {
      const id = kind === 'demonstration' ? demonstrationSecretariatId : ownerId;
      return actorNamed(pool, id, null);
    }
    const as = request.headers[actAsHeader];
    return actorNamed(pool, typeof as === 'string' ? decodeURIComponent(as) : ownerId, 'command_line');
  };
}

function hasToken(request: FastifyRequest, token: string): boolean {
  const given = Buffer.from(request.headers.authorization ?? '');
  const wanted = Buffer.from(`Bearer ${token}`);
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}

async function actorNamed(pool: Pool, idOrName: string, via: Actor['via']): Promise<Actor> {
  const actor = await inTransaction(pool, systemAccess, (transaction) =>
    findActor(transaction, idOrName, via),
  );
  if (actor === null) {
    throw new Refusal(400, 'person_unknown', httpMessages.say('person_unknown', { name: idOrName }));
  }
  return actor;
}
