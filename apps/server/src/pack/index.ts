export type { Packs } from './make-pack.ts';
export { planName } from './plan-state.ts';
export { packHandlers } from './routes.ts';
