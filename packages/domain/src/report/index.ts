export { reportRoutes } from './contract.ts';
export { FundingFigures, ReportVersion, Source } from './shape.ts';
