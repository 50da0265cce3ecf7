import { randomBytes } from 'node:crypto';
import type { Actor } from '@tidtam/domain/person';
import type { Pool } from 'pg';
import { v7 as uuidv7 } from 'uuid';
import type { Transaction } from '../storage/index.ts';

/** What the program runs on: its database, clock, ids and salts. Tests give others. */
export interface Runtime {
  readonly pool: Pool;
  /** ISO 8601 in UTC. */
  now(): string;
  /** UUIDv7. */
  newId(): string;
  /** 16 random bytes. */
  newSalt(): Buffer;
}

export function runtimeOn(pool: Pool): Runtime {
  return {
    pool,
    now: () => new Date().toISOString(),
    newId: () => uuidv7(),
    newSalt: () => randomBytes(16),
  };
}

/** What a command works with: one transaction, one actor, one moment. */
export interface CommandContext {
  readonly transaction: Transaction;
  readonly actor: Actor;
  readonly at: string;
  newId(): string;
  newSalt(): Buffer;
}

/** Who recorded something, as the record's columns say it. */
export function recordedBy({ actor, at }: CommandContext) {
  return {
    recorded_at: at,
    recorded_by: actor.person.id,
    capacity: actor.capacity,
    via: actor.via,
  };
}
