export { type FileLog, type Log, type LogLevel, logLevels, openLog, silentLog, withoutWords } from './log.ts';
