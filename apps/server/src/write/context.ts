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
  const chance = chanceSource();
  return {
    pool,
    now: () => new Date().toISOString(),
    newId: idSource(chance),
    newSalt: () => chance(),
  };
}

const saltLength = 16;

/** Sixteen random bytes at a time, cut from larger pieces of chance: each call for it costs more than the bytes. */
function chanceSource(): () => Buffer {
  let left: Buffer = Buffer.alloc(0);
  return () => {
    if (left.length === 0) left = randomBytes(256 * saltLength);
    const salt = left.subarray(0, saltLength);
    left = left.subarray(saltLength);
    return salt;
  };
}

/** UUIDv7 that ascend: within a millisecond, and when the clock steps back, they count on. */
function idSource(chance: () => Buffer): () => string {
  let msecs = 0;
  let seq = 0;
  return () => {
    const random = chance();
    const now = Date.now();
    if (now > msecs) {
      msecs = now;
      // Room above for those that come within the same millisecond.
      seq = random.readUInt32BE(6) >>> 1;
    } else {
      seq = (seq + 1) >>> 0;
      if (seq === 0) msecs += 1;
    }
    return uuidv7({ random, msecs, seq });
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
