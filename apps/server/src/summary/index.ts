export { countable } from './countable.ts';
export { type FigureFilter, figureSource } from './figure-source.ts';
export { findProvince, guidelineNames, readProvinceRound } from './province-round.ts';
export { provinceFigures, summariesOf } from './queries.ts';
export { replaceRollUp } from './roll-up.ts';
export { summaryHandlers } from './routes.ts';
export { findSecretariat, findSection4, writeSection4 } from './section4.ts';
