export { guidelineNames, readProvinceRound } from './province-round.ts';
export { provinceFigures } from './queries.ts';
export { summaryHandlers } from './routes.ts';
export { findSecretariat, writeSection4 } from './section4.ts';
