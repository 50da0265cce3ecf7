export { IndicatorState, LedgerPoint, PackModel } from './model.ts';
