import { accountHandlers } from '../account/index.ts';
import { agencyHandlers } from '../agency/index.ts';
import { chartHandlers } from '../chart/index.ts';
import { formHandlers } from '../form/index.ts';
import { importHandlers } from '../import/index.ts';
import { ledgerHandlers } from '../ledger/index.ts';
import { letterHandlers } from '../letter/index.ts';
import { packHandlers } from '../pack/index.ts';
import { placeHandlers } from '../place/index.ts';
import { planHandlers } from '../plan/index.ts';
import { type RecordServices, recordHandlers } from '../record/index.ts';
import { reportHandlers } from '../report/index.ts';
import type { Handlers } from '../route/index.ts';
import { searchHandlers } from '../search/index.ts';
import { settingHandlers } from '../settings/index.ts';
import { submissionHandlers } from '../submission/index.ts';
import { summaryHandlers } from '../summary/index.ts';
import { tableHandlers } from '../table/index.ts';

/** Every route's handler, by noun; one that is missing does not compile. */
export function handlersOf(services: RecordServices): Handlers {
  return {
    ...recordHandlers(services),
    ...accountHandlers(services),
    ...importHandlers(services),
    ...summaryHandlers(services),
    ...placeHandlers(services),
    ...planHandlers(services),
    ...agencyHandlers(services),
    ...reportHandlers(services),
    ...formHandlers(services),
    ...submissionHandlers(services),
    ...chartHandlers(services),
    ...tableHandlers(services),
    ...searchHandlers(services),
    ...packHandlers(services),
    ...letterHandlers(services),
    ...settingHandlers(services),
    ...ledgerHandlers(services),
  };
}
