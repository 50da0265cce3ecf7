import type { Actor } from '@tidtam/domain/person';
import type { FileStore } from '../files/index.ts';
import type { Log } from '../log/index.ts';
import type { Access } from '../storage/index.ts';
import type { Runtime } from '../write/index.ts';

/** What every noun's handlers may work with. A noun that has more to itself says so: routes know no noun. */
export interface Services {
  readonly runtime: Runtime;
  readonly files: FileStore;
  readonly kind: 'demonstration' | 'record';
  readonly version: string;
  readonly log: Log;
}

/** Sees what the actor may see. */
export function readAccess(actor: Actor): Access {
  return { scope: actor.reads, person: actor.person.id };
}
