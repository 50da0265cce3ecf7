export { commandOf, folderOf, startOf } from './alive.ts';
export { type DatabaseSetting, systemFailureOf } from './causes.ts';
export { type DataFolder, type DataKind, openDataFolder, usualDataRoot } from './data-folder.ts';
export { lineOf, SystemFailure } from './failure.ts';
export { type Hold, holdFolder } from './hold.ts';
export { Closers, type Ending, exitCodeOf, untilAsked } from './lifetime.ts';
export { processFailure } from './messages.ts';
export { checkServer } from './own-server.ts';
export { findRunning, RunFile, removeRunFile, writeRunFile } from './run-file.ts';
