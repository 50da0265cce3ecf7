export { Record, recordRoutes } from './contract.ts';
