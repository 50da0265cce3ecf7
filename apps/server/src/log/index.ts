export { type FileLog, type Log, type LogLevel, logLevels, openLog, silentLog } from './log.ts';
