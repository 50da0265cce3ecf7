export {
  AgencyFigures,
  Figures,
  GuidelineFigures,
  PartFigures,
  ProvinceSummary,
  ReportedState,
  StatusCounts,
} from './figures.ts';
