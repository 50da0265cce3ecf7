export { buildPages } from './build-pages.ts';
export { run } from './program.ts';
