export { settingsDocument } from './document.ts';
export { type OwnServer, type Remote, readSettings, type Settings } from './settings.ts';
