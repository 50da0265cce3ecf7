export { answerResetRequests } from './forgotten.ts';
export { appointmentsHeld } from './held.ts';
export { KeptSessions } from './kept-sessions.ts';
export type { Post } from './letters.ts';
export { makeSetUpLink, needsSetUp } from './links.ts';
export { accountHandlers } from './routes.ts';
export type { AccountServices } from './services.ts';
export { findSession } from './sessions.ts';
