export { recordHandlers } from './routes.ts';
