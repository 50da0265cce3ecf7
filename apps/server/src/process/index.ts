export { commandOf, isAlive, ownMark, type ProcessMark, startOf } from './alive.ts';
export { lineOf, SystemFailure, systemFailureExitCode } from './failure.ts';
