export {
  FigureName,
  FigureSource,
  figureNames,
  Place,
  ProvinceRound,
  Section4,
  summaryRoutes,
} from './contract.ts';
export { definitions } from './definitions.ts';
export {
  AgencyFigures,
  Figures,
  GuidelineFigures,
  PartFigures,
  ProvinceSummary,
  ReportedState,
  StatusCounts,
} from './figures.ts';
export { addRollUps, type Countable, figuresOf, type RollUp, rollUpOf } from './roll-up.ts';
