export { type Embedded, type EmbeddedOptions, startEmbedded } from './embedded.ts';
export { requireThaiTrigrams } from './roles.ts';
