export { appointmentsHeld } from './held.ts';
export { makeSetUpLink, needsSetUp } from './links.ts';
export { accountHandlers } from './routes.ts';
export { findSession } from './sessions.ts';
