export { postLetter } from './letter.ts';
export { type Mailer, startMailer } from './mailer.ts';
export type { Smtp } from './send.ts';
