export { keepFile, lockFiles } from './keep-file.ts';
export { DamagedFile, type FileStore, fileStoreIn } from './store.ts';
