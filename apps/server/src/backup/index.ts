export { type BackedUp, backUp } from './back-up.ts';
export { BackupRefused, backupMessages } from './messages.ts';
export { type Restored, restore } from './restore.ts';
