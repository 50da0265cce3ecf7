export { type Appointment, actorIn, appointmentsHeldBy, appointmentsOf, byCapacity } from './appointments.ts';
export { findActor } from './people.ts';
export { appointments, demonstrationSecretariatId, ownerId, people } from './seed.ts';
