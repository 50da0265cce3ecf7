export { Account, AppointmentShown, accountRoutes, type SessionShown, SignInState } from './contract.ts';
export {
  codeCapacities,
  delayAfter,
  failureMemory,
  type LinkKind,
  linkLives,
  type SessionKind,
  sessionLimits,
} from './limits.ts';
export { type PasswordFault, passwordFault, passwordLength, signInNameOf } from './password.ts';
export { NewPost, PersonShown, peopleRoutes } from './people-contract.ts';
export { accountPolicy, mayAppoint, type Post } from './policy.ts';
