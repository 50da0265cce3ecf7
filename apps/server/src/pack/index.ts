export type { Packs } from './make-pack.ts';
export { packHandlers } from './routes.ts';
