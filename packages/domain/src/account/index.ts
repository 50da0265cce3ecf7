export { AppointmentShown, accountRoutes, OneTimeSecret, SignInState } from './contract.ts';
export { type AccountAct, type AccountEvent, accountActs, accountEvents } from './events.ts';
export {
  addressDays,
  codeCapacities,
  delayAfter,
  failureMemory,
  type LinkKind,
  linkLives,
  mailChangeLife,
  type SessionKind,
  sessionLimits,
  visitLife,
} from './limits.ts';
export { Account, type AccountExport, ownRoutes, type Proof, type SessionShown } from './own-contract.ts';
export { ownPath } from './own-path.ts';
export { contextWords, type PasswordFault, passwordFault, passwordLength, signInNameOf } from './password.ts';
export { NewPost, PersonShown, peopleRoutes } from './people-contract.ts';
export { accountPolicy, mayAppoint, type Post } from './policy.ts';
