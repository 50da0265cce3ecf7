export { Record, recordRoutes } from './contract.ts';
export { recordMessages } from './messages.ts';
