import type { SettingShown } from '@tidtam/domain/setting';
import type { Handlers, Services } from '../route/index.ts';

/** What the page of settings works with. */
export interface SettingServices extends Services {
  readonly settings: readonly SettingShown[];
}

export function settingHandlers({ version, settings }: SettingServices): Pick<Handlers, 'listSettings'> {
  return {
    listSettings: async () => ({ version, settings: [...settings] }),
  };
}
