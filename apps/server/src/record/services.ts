import type { AccountServices } from '../account/index.ts';
import type { Imports } from '../import/index.ts';
import type { Packs } from '../pack/index.ts';
import type { PaperMaker } from '../paper/index.ts';
import type { PlanSource } from '../plan/index.ts';
import type { SettingServices } from '../settings/index.ts';

/** Everything that an open record works with: the routes' handlers and the command line. */
export interface RecordServices extends AccountServices, SettingServices {
  readonly imports: Imports;
  readonly packs: Packs;
  readonly papers: PaperMaker;
  readonly plan: PlanSource;
}
