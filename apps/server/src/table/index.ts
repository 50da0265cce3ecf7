export { tableHandlers } from './routes.ts';
