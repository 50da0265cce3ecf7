export { DamagedFile, type FileStore, fileStoreIn, hashOf } from './store.ts';
