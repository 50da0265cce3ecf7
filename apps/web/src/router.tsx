import {
  createRootRoute,
  createRoute,
  createRouter,
  type ErrorComponentProps,
  lazyRouteComponent,
} from '@tanstack/react-router';
import { searchOfImport, searchOfImports } from './import/search.ts';
import { ProvincePage } from './place/ProvincePage.tsx';
import { searchOfRegion } from './place/sort-provinces.ts';
import { HomePage } from './record/HomePage.tsx';
import { BrokenPage } from './shell/BrokenPage.tsx';
import { NotFoundPage } from './shell/NotFoundPage.tsx';
import { plainSearch } from './shell/plain-search.ts';
import { Shell } from './shell/Shell.tsx';
import { searchOfProvince, searchOfSource } from './summary/search.ts';

const root = createRootRoute({
  component: Shell,
  notFoundComponent: NotFoundPage,
  validateSearch: searchOfSource,
});

const home = createRoute({ getParentRoute: () => root, path: '/', component: HomePage });

const province = createRoute({
  getParentRoute: () => root,
  path: '/provinces/$province/rounds/$round',
  validateSearch: searchOfProvince,
  component: ProvincePage,
});

const region = createRoute({
  getParentRoute: () => root,
  path: '/regions/$region/rounds/$round',
  validateSearch: searchOfRegion,
  component: lazyRouteComponent(() => import('./place/RegionPage.tsx'), 'RegionPage'),
});

const plan = createRoute({
  getParentRoute: () => root,
  path: '/plan/provinces/$province/rounds/$round',
  component: lazyRouteComponent(() => import('./plan/PlanPage.tsx'), 'PlanPage'),
});

const agency = createRoute({
  getParentRoute: () => root,
  path: '/agencies/$agency/provinces/$province/rounds/$round',
  component: lazyRouteComponent(() => import('./agency/AgencyPage.tsx'), 'AgencyPage'),
});

const form = createRoute({
  getParentRoute: () => root,
  path: '/agencies/$agency/provinces/$province/rounds/$round/form',
  component: lazyRouteComponent(() => import('./form/FormPage.tsx'), 'FormPage'),
});

const project = createRoute({
  getParentRoute: () => root,
  path: '/agencies/$agency/projects/$project',
  component: lazyRouteComponent(() => import('./report/ProjectPage.tsx'), 'ProjectPage'),
});

const imports = createRoute({
  getParentRoute: () => root,
  path: '/imports',
  validateSearch: searchOfImports,
  component: lazyRouteComponent(() => import('./import/ImportsPage.tsx'), 'ImportsPage'),
});

const importDraft = createRoute({
  getParentRoute: () => root,
  path: '/imports/$id',
  validateSearch: searchOfImport,
  component: lazyRouteComponent(() => import('./import/ImportPage.tsx'), 'ImportPage'),
});

const help = createRoute({
  getParentRoute: () => root,
  path: '/help',
  component: lazyRouteComponent(() => import('./help/HelpPage.tsx'), 'HelpPage'),
});

export const router = createRouter({
  routeTree: root.addChildren([
    home,
    province,
    region,
    plan,
    agency,
    form,
    project,
    imports,
    importDraft,
    help,
  ]),
  defaultErrorComponent: ({ reset }: ErrorComponentProps) => <BrokenPage reset={reset} />,
  ...plainSearch,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
