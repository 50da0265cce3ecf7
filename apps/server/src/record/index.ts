export { loadDemonstration } from './load-demonstration.ts';
export { type Address, type OpenRecord, openRecord } from './open-record.ts';
export { recordHandlers } from './routes.ts';
export type { RecordServices } from './services.ts';
