export { FundingFigures, ReportVersion, Source } from './shape.ts';
