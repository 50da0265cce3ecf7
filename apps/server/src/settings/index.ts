export { settingsDocument } from './document.ts';
export { type OwnServer, readSettings, type Settings } from './settings.ts';
