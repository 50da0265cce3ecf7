import type { Policy } from '../contract/index.ts';

/** Who may do what with the settings of the installation. */
export const settingPolicy = {
  /** Sees what is set; it is changed where the server is started. */
  read: ['administrator', 'owner'],
} as const satisfies Policy;
