import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { type Logger, pino } from 'pino';
import { buildApp } from '../../src/http/app.ts';
import { actAsHeader, askerFinder } from '../../src/http/find-asker.ts';
import { handlersOf } from '../../src/http/handlers.ts';
import { createMonitor } from '../../src/monitoring/index.ts';
import { demonstrationSecretariatId } from '../../src/person/index.ts';
import type { FindAsker, Limits } from '../../src/route/index.ts';
import { findSnapshot } from '../../src/storage/index.ts';
import { atEnd } from './cluster.ts';
import type { TestRecord } from './record.ts';

export const address = 'http://127.0.0.1:4800';
export const token = 'the-data-folders-owner';

/**
 * The application over a test's record, with a page of its own; nothing listens. Who brings neither cookie nor token
 * acts as the demonstration's secretariat, unless the test is about signing in.
 */
export async function testApplication(
  record: TestRecord,
  {
    signIn = false,
    url = address,
    log = pino({ level: 'silent' }),
    limits = { commands: 1_000_000, uploads: 1_000_000 },
  }: {
    readonly signIn?: boolean;
    readonly url?: string;
    readonly log?: Logger;
    readonly limits?: Limits;
  } = {},
): Promise<FastifyInstance> {
  const { services } = record;
  const pages = await mkdtemp(join(tmpdir(), 'tidtam-pages-'));
  await writeFile(join(pages, 'index.html'), '<!doctype html><title>ติดตาม</title>');
  await writeFile(
    join(pages, 'index.dark.html'),
    '<!doctype html><html data-theme="dark"><title>ติดตาม</title>',
  );
  await writeFile(join(pages, 'page.js'), 'export {};');
  const strict = askerFinder(services.runtime, token, () => url);
  const app = await buildApp({
    handlers: handlersOf(services),
    findAsker: signIn ? strict : orSecretariat(record, strict),
    limits,
    findSnapshot: () => findSnapshot(services.runtime.pool),
    monitor: createMonitor(services.runtime.pool, services.version),
    log,
    version: services.version,
    pages,
    address: () => ({ url, local: address }),
  });
  atEnd(async () => {
    await app.close();
    await rm(pages, { recursive: true, force: true });
  });
  return app;
}

/** Asks as the data folder's owner in somebody's name. */
export function askAs(
  app: FastifyInstance,
  person: string,
  method: 'GET' | 'POST' | 'PUT',
  url: string,
  payload?: object,
) {
  return app.inject({
    method,
    url,
    headers: {
      host: new URL(address).host,
      authorization: `Bearer ${token}`,
      [actAsHeader]: encodeURIComponent(person),
    },
    ...(payload === undefined ? {} : { payload }),
  });
}

function orSecretariat(record: TestRecord, strict: FindAsker): FindAsker {
  return async (request, reply, seen) => {
    const asker = await strict(request, reply, seen);
    const { authorization = '', cookie } = request.headers;
    if (authorization.replace('Bearer', '').trim() !== '' || cookie !== undefined) return asker;
    return { ...asker, actor: await record.actor(demonstrationSecretariatId), byCookie: false };
  };
}
