export { type OpenRecord, openRecord } from './open-record.ts';
export { programVersion } from './program.ts';
export { recordHandlers } from './routes.ts';
