export { letterHandlers } from './routes.ts';
