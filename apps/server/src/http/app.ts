import compress from '@fastify/compress';
import multipart from '@fastify/multipart';
import staticFiles from '@fastify/static';
import swagger from '@fastify/swagger';
import fastify, {
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyRequest,
  LogController,
} from 'fastify';
import { jsonSchemaTransform, serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod';
import type { Monitor } from '../monitoring/index.ts';
import type { Address } from '../record/index.ts';
import {
  type FindAsker,
  type Handlers,
  type Limits,
  notFound,
  registerRoutes,
  type Seen,
} from '../route/index.ts';
import { themeCookie } from './cookie.ts';
import { guard } from './guard.ts';
import { answerBadAddress, answerErrors } from './on-error.ts';

/** The largest file that is taken in. */
export const fileLimit = 50 * 1024 * 1024;
const jsonLimit = 5 * 1024 * 1024;
/** 50 MB over a slow phone line take ten minutes; whoever drips longer than this is let go. */
const requestTimeout = 20 * 60_000;

export interface AppOptions {
  readonly handlers: Handlers;
  readonly findAsker: FindAsker;
  readonly findSnapshot: Seen;
  readonly limits: Limits;
  readonly monitor: Monitor;
  readonly log: FastifyBaseLogger;
  readonly version: string;
  /** The folder of the built pages. */
  readonly pages: string;
  /** Where it is reached, once it listens. */
  readonly address: () => Address;
}

/** The HTTP server: the contract's routes under /api, the pages for every other address. */
export async function buildApp(options: AppOptions): Promise<FastifyInstance> {
  const app = fastify({
    // Whom a proxy of the same network says it speaks for; nobody else is believed.
    trustProxy: ['loopback', 'linklocal', 'uniquelocal'],
    loggerInstance: options.log,
    bodyLimit: jsonLimit,
    requestTimeout,
    genReqId: () => crypto.randomUUID(),
    logController: new LogController({ disableRequestLogging: true }),
    routerOptions: { maxParamLength: 200 },
    frameworkErrors: (_error, request, reply) => answerBadAddress(request, reply, options.address()),
    forceCloseConnections: 'idle',
  });
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  answerErrors(app);
  guard(app, options.address);
  options.monitor.attach(app);
  // Answers in JSON; built pages are packed already, and an event waits for no buffer.
  await app.register(compress, { threshold: 1_024, customTypes: /^application\/(?:problem\+)?json/ });
  await app.register(multipart, { limits: { fileSize: fileLimit, files: 200, fields: 10 } });
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'ติดตาม Tidtam',
        version: options.version,
        description: 'ระบบติดตามการดำเนินงานตามแผนแม่บทฯ · Follow-up of a national plan',
        license: { name: 'Apache-2.0' },
      },
    },
    transform: jsonSchemaTransform,
  });
  registerRoutes(app, options.handlers, options.findAsker, options.findSnapshot, options.limits);
  app.get('/api/openapi.json', { schema: { hide: true } }, () => app.swagger());
  await servePages(app, options.pages, options.address);
  return app;
}

/** Built files by name (hashed, kept by browsers); every other address is a page of the one application. */
async function servePages(app: FastifyInstance, pages: string, address: () => Address): Promise<void> {
  await app.register(staticFiles, {
    root: pages,
    preCompressed: true,
    wildcard: false,
    index: false,
    setHeaders: (reply, path) => {
      const hashed = path.includes('/assets/');
      reply.header('cache-control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  app.get('/*', { schema: { hide: true } }, (request, reply) => {
    if (request.url.startsWith('/api/')) throw notFound();
    return reply
      .header('vary', 'cookie, accept-encoding')
      .sendFile(pageFor(request, themeCookie(address().url)));
  });
}

/** The page in the theme that the person chose: nothing flashes. */
function pageFor({ headers }: FastifyRequest, cookie: string): string {
  const pair = headers.cookie?.split('; ').find((one) => one.startsWith(`${cookie}=`));
  const theme = pair?.slice(cookie.length + 1);
  return theme === 'light' || theme === 'dark' ? `index.${theme}.html` : 'index.html';
}
