export { requireDurable } from './durability.ts';
export { type Embedded, type EmbeddedOptions, startEmbedded } from './embedded.ts';
export { type IncomingCluster, receiveCluster } from './incoming-cluster.ts';
export { requireThaiTrigrams } from './roles.ts';
export { type ClusterAccess, findRunningCluster } from './running-cluster.ts';
