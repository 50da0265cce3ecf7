export { patternOf, searchAll } from './queries.ts';
export { searchHandlers } from './routes.ts';
