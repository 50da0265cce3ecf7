export {
  CountryRound,
  FigureName,
  FigureSource,
  figureNames,
  Place,
  ProvinceRound,
  RegionRound,
  Section4,
  summaryRoutes,
} from './contract.ts';
export { definitions } from './definitions.ts';
export {
  AgencyFigures,
  Figures,
  GuidelineFigures,
  PartFigures,
  PlaceSummary,
  ProvinceSummary,
  ReportedState,
  StatusCounts,
} from './figures.ts';
export { type MarkName, markNames } from './marks.ts';
export {
  ListedProblem,
  ListedProject,
  ProblemPage,
  ProjectPage,
  ProjectSearch,
} from './project-list.ts';
export { type ProjectOrder, projectOrders } from './project-order.ts';
export {
  type AgencyCount,
  addAgencies,
  addRollUps,
  type Countable,
  figuresOf,
  type RollUp,
  rollUpOf,
} from './roll-up.ts';
export { figuresOfVersions } from './versions.ts';
