export { PackListed, packRoutes } from './contract.ts';
export { IndicatorState, PackModel } from './model.ts';
