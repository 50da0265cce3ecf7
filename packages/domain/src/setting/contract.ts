import { z } from 'zod';
import { BilingualText, route } from '../contract/index.ts';
import { settingPolicy } from './policy.ts';

/** One setting of the installation, as it was when the server started. */
export const SettingShown = z.object({
  /** As it stands in the environment: `TIDTAM_PORT`. */
  name: z.string(),
  purpose: BilingualText,
  /** What holds without it. */
  usual: BilingualText,
  set: z.boolean(),
  /** `null` where it is not set, and for what holds a password: that is never shown. */
  value: z.string().nullable(),
});
export type SettingShown = z.infer<typeof SettingShown>;

export const settingRoutes = {
  listSettings: route({
    method: 'GET',
    path: '/api/settings',
    allowed: settingPolicy.read,
    summary: { th: 'การตั้งค่าของระบบ', en: 'The settings of the installation' },
    output: z.object({ version: z.string(), settings: z.array(SettingShown) }),
  }),
};
