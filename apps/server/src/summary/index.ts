export { readAgencyRound } from './agency-round.ts';
export { foundVersions } from './found-projects.ts';
export { guidelineNames, readGuidelines } from './guidelines.ts';
export {
  findProvince,
  readProvinceRound,
  readWholeProvinceRound,
  type WholeProvinceRound,
} from './province-round.ts';
export { provinceFigures } from './queries.ts';
export { readCountryRound, readRegionRound } from './region-round.ts';
export { summaryHandlers } from './routes.ts';
export {
  findSecretariat,
  findSection4,
  lockSection4,
  withdrawSection4,
  writeSection4,
} from './section4.ts';
