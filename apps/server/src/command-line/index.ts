export { buildPages } from './build-pages.ts';
export { call, Refused } from './client.ts';
export { run } from './program.ts';
export { overNetwork, type Transport } from './transport.ts';
