export { Found, searchRoutes } from './contract.ts';
export { searchFold, searchWords } from './words.ts';
