import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { pino } from 'pino';
import { buildApp } from '../../src/http/app.ts';
import { actorFinder } from '../../src/http/find-actor.ts';
import { handlersOf } from '../../src/http/handlers.ts';
import { createMonitor } from '../../src/monitoring/index.ts';
import { atEnd } from './cluster.ts';
import type { TestRecord } from './record.ts';

export const address = 'http://127.0.0.1:4800';
export const token = 'the-data-folders-owner';

/** The application over a test's record, with a page of its own; nothing listens. */
export async function testApplication({ services }: TestRecord): Promise<FastifyInstance> {
  const pages = await mkdtemp(join(tmpdir(), 'tidtam-pages-'));
  await writeFile(join(pages, 'index.html'), '<!doctype html><title>ติดตาม</title>');
  const app = await buildApp({
    handlers: handlersOf(services),
    findActor: actorFinder(services.runtime.pool, services.kind, token),
    monitor: createMonitor(services.runtime.pool, services.version),
    log: pino({ level: 'silent' }),
    version: services.version,
    pages,
    address: () => address,
  });
  atEnd(async () => {
    await app.close();
    await rm(pages, { recursive: true, force: true });
  });
  return app;
}
