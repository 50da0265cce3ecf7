import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { searchOfKept } from './agency/kept-search.ts';
import { searchOfImport, searchOfImports } from './import/search.ts';
import { loadPart } from './line.ts';
import { ProvincePage } from './place/ProvincePage.tsx';
import { searchOfPlaces } from './place/sort-places.ts';
import { HomePage } from './record/HomePage.tsx';
import { BrokenPage } from './shell/BrokenPage.tsx';
import { NotFoundPage } from './shell/NotFoundPage.tsx';
import { PendingPage } from './shell/PendingPage.tsx';
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
  validateSearch: searchOfPlaces,
  component: lazyRouteComponent(() => loadPart(() => import('./place/RegionPage.tsx')), 'RegionPage'),
});

const country = createRoute({
  getParentRoute: () => root,
  path: '/country/rounds/$round',
  validateSearch: searchOfPlaces,
  component: lazyRouteComponent(() => loadPart(() => import('./place/CountryPage.tsx')), 'CountryPage'),
});

const plan = createRoute({
  getParentRoute: () => root,
  path: '/plan/provinces/$province/rounds/$round',
  component: lazyRouteComponent(() => loadPart(() => import('./plan/PlanPage.tsx')), 'PlanPage'),
});

const agency = createRoute({
  getParentRoute: () => root,
  path: '/agencies/$agency/provinces/$province/rounds/$round',
  component: lazyRouteComponent(() => loadPart(() => import('./agency/AgencyPage.tsx')), 'AgencyPage'),
});

const kept = createRoute({
  getParentRoute: () => root,
  path: '/agencies',
  validateSearch: searchOfKept,
  component: lazyRouteComponent(() => loadPart(() => import('./agency/KeptPage.tsx')), 'KeptPage'),
});

const form = createRoute({
  getParentRoute: () => root,
  path: '/agencies/$agency/provinces/$province/rounds/$round/form',
  component: lazyRouteComponent(() => loadPart(() => import('./form/FormPage.tsx')), 'FormPage'),
});

const project = createRoute({
  getParentRoute: () => root,
  path: '/agencies/$agency/projects/$project',
  component: lazyRouteComponent(() => loadPart(() => import('./report/ProjectPage.tsx')), 'ProjectPage'),
});

const imports = createRoute({
  getParentRoute: () => root,
  path: '/imports',
  validateSearch: searchOfImports,
  component: lazyRouteComponent(() => loadPart(() => import('./import/ImportsPage.tsx')), 'ImportsPage'),
});

const importDraft = createRoute({
  getParentRoute: () => root,
  path: '/imports/$id',
  validateSearch: searchOfImport,
  component: lazyRouteComponent(() => loadPart(() => import('./import/ImportPage.tsx')), 'ImportPage'),
});

const setUp = createRoute({
  getParentRoute: () => root,
  path: '/set-up',
  component: lazyRouteComponent(() => loadPart(() => import('./account/SetUpPage.tsx')), 'SetUpPage'),
});

const invitation = createRoute({
  getParentRoute: () => root,
  path: '/invitation',
  component: lazyRouteComponent(
    () => loadPart(() => import('./account/InvitationPage.tsx')),
    'InvitationPage',
  ),
});

const mailPage = createRoute({
  getParentRoute: () => root,
  path: '/mail',
  component: lazyRouteComponent(() => loadPart(() => import('./account/MailPage.tsx')), 'MailPage'),
});

const providerPage = createRoute({
  getParentRoute: () => root,
  path: '/sign-in/provider',
  component: lazyRouteComponent(() => loadPart(() => import('./account/ProviderPage.tsx')), 'ProviderPage'),
});

const account = createRoute({
  getParentRoute: () => root,
  path: '/account',
  component: lazyRouteComponent(() => loadPart(() => import('./account/AccountPage.tsx')), 'AccountPage'),
});

const people = createRoute({
  getParentRoute: () => root,
  path: '/people',
  component: lazyRouteComponent(() => loadPart(() => import('./account/PeoplePage.tsx')), 'PeoplePage'),
});

const log = createRoute({
  getParentRoute: () => root,
  path: '/log',
  component: lazyRouteComponent(() => loadPart(() => import('./account/LogPage.tsx')), 'LogPage'),
});

const privacy = createRoute({
  getParentRoute: () => root,
  path: '/privacy',
  component: lazyRouteComponent(() => loadPart(() => import('./account/PrivacyPage.tsx')), 'PrivacyPage'),
});

const settings = createRoute({
  getParentRoute: () => root,
  path: '/settings',
  component: lazyRouteComponent(() => loadPart(() => import('./setting/SettingsPage.tsx')), 'SettingsPage'),
});

const help = createRoute({
  getParentRoute: () => root,
  path: '/help',
  component: lazyRouteComponent(() => loadPart(() => import('./help/HelpPage.tsx')), 'HelpPage'),
});

export const router = createRouter({
  routeTree: root.addChildren([
    home,
    province,
    region,
    country,
    plan,
    agency,
    kept,
    form,
    project,
    imports,
    importDraft,
    help,
    setUp,
    invitation,
    mailPage,
    providerPage,
    account,
    people,
    log,
    settings,
    privacy,
  ]),
  defaultErrorComponent: BrokenPage,
  defaultPendingComponent: PendingPage,
  ...plainSearch,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
