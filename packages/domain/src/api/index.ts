import { accountRoutes, ownRoutes, peopleRoutes } from '../account/index.ts';
import { agencyRoutes, keepingRoutes } from '../agency/index.ts';
import { chartRoutes } from '../chart/index.ts';
import { formRoutes } from '../form/index.ts';
import { importRoutes } from '../import/index.ts';
import { ledgerRoutes } from '../ledger/index.ts';
import { letterRoutes } from '../letter/index.ts';
import { packRoutes } from '../pack/index.ts';
import { placeRoutes } from '../place/index.ts';
import { planRoutes } from '../plan/index.ts';
import { recordRoutes } from '../record/index.ts';
import { reportRoutes } from '../report/index.ts';
import { searchRoutes } from '../search/index.ts';
import { settingRoutes } from '../setting/index.ts';
import { submissionRoutes } from '../submission/index.ts';
import { summaryRoutes } from '../summary/index.ts';
import { tableRoutes } from '../table/index.ts';

/** Every route of the program, by name: the one list behind server, client, OpenAPI and permissions. */
export const routes = {
  ...recordRoutes,
  ...accountRoutes,
  ...ownRoutes,
  ...peopleRoutes,
  ...importRoutes,
  ...summaryRoutes,
  ...placeRoutes,
  ...planRoutes,
  ...agencyRoutes,
  ...keepingRoutes,
  ...reportRoutes,
  ...formRoutes,
  ...submissionRoutes,
  ...chartRoutes,
  ...tableRoutes,
  ...searchRoutes,
  ...settingRoutes,
  ...packRoutes,
  ...letterRoutes,
  ...ledgerRoutes,
};
export type RouteName = keyof typeof routes;
