export { formHandlers } from './routes.ts';
