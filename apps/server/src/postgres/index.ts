export { type Embedded, type EmbeddedOptions, startEmbedded } from './embedded.ts';
export { appRole, databaseName, ownerRole, requireThaiTrigrams } from './roles.ts';
