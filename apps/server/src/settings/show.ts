import type { SettingShown } from '@tidtam/domain/setting';
import { definitions, isSecret, settingNames } from './definitions.ts';

/** Every setting with what was given of it; of what holds a password, only whether it was. */
export function shownSettings(given: Readonly<Record<string, string>>): readonly SettingShown[] {
  return settingNames.map((name) => {
    const { purpose, usual } = definitions[name];
    const value = given[name] ?? null;
    return { name, purpose, usual, set: value !== null, value: isSecret(name) ? null : value };
  });
}
