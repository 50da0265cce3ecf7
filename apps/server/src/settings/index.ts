export { settingsDocument } from './document.ts';
export { type SettingServices, settingHandlers } from './routes.ts';
export { type OwnServer, type Remote, readSettings, type Settings } from './settings.ts';
export { shownSettings } from './show.ts';
