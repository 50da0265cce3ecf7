import type { FastifyInstance } from 'fastify';
import type { Pool } from 'pg';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import sql from 'sql-template-tag';
import { DatabaseAway, inTransaction, systemAccess } from '../storage/index.ts';

/** What whoever runs the machine watches: is it alive, can it work, how fast, how full. No names, no figures of reports. */
export interface Monitor {
  /** Serves `/healthz`, `/readyz` and `/metrics`, and times every route that is registered afterwards. */
  attach(app: FastifyInstance): void;
}

/** Seconds; from a cached answer to a pack in four formats. */
const buckets = [0.005, 0.01, 0.03, 0.1, 0.3, 1, 3, 10, 30];

export function createMonitor(pool: Pool, version: string): Monitor {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  new Gauge({
    name: 'tidtam_build_info',
    help: 'The version that runs; always 1',
    labelNames: ['version'],
    registers: [registry],
  }).set({ version }, 1);
  watchDatabase(registry, pool);
  const duration = new Histogram({
    name: 'tidtam_http_request_duration_seconds',
    help: 'Time from a request to the end of its answer, by route',
    labelNames: ['method', 'route', 'status'],
    buckets,
    registers: [registry],
  });
  return {
    attach(app) {
      app.addHook('onResponse', async (request, reply) => {
        const labels = {
          method: request.method,
          route: request.routeOptions.url ?? 'none',
          status: reply.statusCode,
        };
        duration.observe(labels, reply.elapsedTime / 1_000);
      });
      app.get('/healthz', { schema: { hide: true } }, () => 'alive\n');
      app.get('/readyz', { schema: { hide: true } }, async () => {
        await countWaiting(pool);
        return 'ready\n';
      });
      app.get('/metrics', { schema: { hide: true } }, async (_, reply) => {
        const text = await registry.metrics();
        return reply.type(registry.contentType).send(text);
      });
    },
  };
}

function watchDatabase(registry: Registry, pool: Pool): void {
  new Gauge({
    name: 'tidtam_database_connections',
    help: 'Connections to the database, by what they do; waiting are requests without one',
    labelNames: ['state'],
    registers: [registry],
    collect() {
      this.set({ state: 'busy' }, pool.totalCount - pool.idleCount);
      this.set({ state: 'idle' }, pool.idleCount);
      this.set({ state: 'waiting' }, pool.waitingCount);
    },
  });
  new Gauge({
    name: 'tidtam_database_up',
    help: '1 while the database answers',
    registers: [registry],
    async collect() {
      this.set((await waitingOf(pool)) === null ? 0 : 1);
    },
  });
  new Gauge({
    name: 'tidtam_ledger_waiting_entries',
    help: 'Ledger entries that are stored and have no place in the tree yet',
    registers: [registry],
    async collect() {
      const waiting = await waitingOf(pool);
      if (waiting === null) this.reset();
      else this.set(waiting);
    },
  });
}

/** `null` while the database does not answer. */
async function waitingOf(pool: Pool): Promise<number | null> {
  try {
    return await countWaiting(pool);
  } catch (error) {
    if (error instanceof DatabaseAway) return null;
    throw error;
  }
}

function countWaiting(pool: Pool): Promise<number> {
  return inTransaction(pool, systemAccess, async (transaction) => {
    const { waiting } = await transaction.row<{ waiting: number }>(
      sql`select coalesce(sum(jsonb_array_length(batch->'hashes')), 0)::int as waiting
          from outbox, jsonb_array_elements(body->'batches') batch where kind = 'ledger_entries'`,
    );
    return waiting;
  });
}
