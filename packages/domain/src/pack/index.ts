export { PackListed, packRoutes } from './contract.ts';
export { indicatorState } from './indicator-state.ts';
export { IndicatorState, PackModel } from './model.ts';
