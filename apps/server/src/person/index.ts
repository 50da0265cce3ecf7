export { type Appointment, actorIn, appointmentsOf } from './appointments.ts';
export { findActor } from './people.ts';
export { appointments, demonstrationSecretariatId, ownerId, people } from './seed.ts';
