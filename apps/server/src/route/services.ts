import type { Actor } from '@tidtam/domain/person';
import type { FileStore } from '../files/index.ts';
import type { Imports } from '../import/index.ts';
import type { Log } from '../log/index.ts';
import type { Packs } from '../pack/index.ts';
import type { Access } from '../storage/index.ts';
import type { Runtime } from '../write/index.ts';

/** Everything that the routes' handlers work with; the command line uses the same. */
export interface Services {
  readonly runtime: Runtime;
  readonly files: FileStore;
  readonly imports: Imports;
  readonly packs: Packs;
  readonly kind: 'demonstration' | 'record';
  readonly version: string;
  readonly log: Log;
}

/** Sees what the actor may see. */
export function readAccess(actor: Actor): Access {
  return { scope: actor.reads, person: actor.person.id };
}
