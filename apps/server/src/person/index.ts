export { findActor } from './people.ts';
export { demonstrationSecretariatId, ownerId, people } from './seed.ts';
