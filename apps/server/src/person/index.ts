export { demonstrationSecretariatId, findActor, ownerId } from './people.ts';
