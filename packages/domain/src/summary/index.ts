export {
  FigureName,
  FigureSource,
  figureNames,
  Place,
  ProvinceRound,
  Section4,
  summaryRoutes,
} from './contract.ts';
export {
  AgencyFigures,
  Figures,
  GuidelineFigures,
  PartFigures,
  ProvinceSummary,
  ReportedState,
  StatusCounts,
} from './figures.ts';
