export { placeHandlers } from './routes.ts';
