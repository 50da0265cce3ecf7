export { chartHandlers } from './routes.ts';
