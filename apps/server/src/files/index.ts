export { DamagedFile, type FileStore, fileStoreIn } from './store.ts';
