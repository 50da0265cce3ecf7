export { makePack, type Packs } from './make-pack.ts';
export { findPack, listPacks } from './queries.ts';
export { packHandlers } from './routes.ts';
