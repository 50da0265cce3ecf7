export { SettingShown, settingRoutes } from './contract.ts';
export { settingPolicy } from './policy.ts';
