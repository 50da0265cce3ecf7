import type { FastifyInstance } from 'fastify';
import { createMonitor } from '../monitoring/index.ts';
import { programFolder } from '../program/index.ts';
import type { Address, OpenRecord } from '../record/index.ts';
import type { Limits } from '../route/index.ts';
import { findSnapshot } from '../storage/index.ts';
import { buildApp } from './app.ts';
import { askerFinder } from './find-asker.ts';
import { handlersOf } from './handlers.ts';

/** The folder that the web's build fills. */
export const pagesFolder = `${programFolder}apps/web/dist`;

/** The application over an open record. */
export function applicationOn(
  record: OpenRecord,
  address: Address,
  limits: Limits,
): Promise<FastifyInstance> {
  const { services, token, fileLog } = record;
  return buildApp({
    handlers: handlersOf(services),
    limits,
    findSnapshot: () => findSnapshot(services.runtime.pool),
    findAsker: askerFinder(services.runtime, token, () => address.url),
    monitor: createMonitor(services.runtime.pool, services.version),
    log: fileLog.log,
    version: services.version,
    pages: pagesFolder,
    address: () => address,
  });
}
