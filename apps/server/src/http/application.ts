import type { FastifyInstance } from 'fastify';
import { createMonitor } from '../monitoring/index.ts';
import { demonstrationSecretariatId, findActor, ownerId } from '../person/index.ts';
import { programFolder } from '../program/index.ts';
import type { Address, OpenRecord } from '../record/index.ts';
import type { FindAsker } from '../route/index.ts';
import { buildApp } from './app.ts';
import { askerFinder } from './find-asker.ts';
import { handlersOf } from './handlers.ts';

/** The folder that the web's build fills. */
export const pagesFolder = `${programFolder}apps/web/dist`;

/** The application over an open record. */
export function applicationOn(record: OpenRecord, address: Address): Promise<FastifyInstance> {
  const { services, token, fileLog } = record;
  return buildApp({
    handlers: handlersOf(services),
    findAsker: untilPagesSignIn(
      record,
      askerFinder(services.runtime, token, () => address.url),
    ),
    monitor: createMonitor(services.runtime.pool, services.version),
    log: fileLog.log,
    version: services.version,
    pages: pagesFolder,
    address: () => address,
  });
}

/** Until the pages ask people to sign in they act as the demonstration's secretariat, or as a real record's owner. */
function untilPagesSignIn({ services }: OpenRecord, findAsker: FindAsker): FindAsker {
  return async (request, reply) => {
    const asker = await findAsker(request, reply);
    if (asker.actor !== null || asker.entry.token !== null) return asker;
    const id = services.kind === 'demonstration' ? demonstrationSecretariatId : ownerId;
    return { ...asker, actor: await findActor(services.runtime, id, null), byCookie: false };
  };
}
