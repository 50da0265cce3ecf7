export {
  type Actor,
  type Capacity,
  capacities,
  coversCountry,
  coversProvince,
  mayActOn,
  type Scope,
} from './actor.ts';
export { nobody, type Reach, scopesOf } from './appointment.ts';
export { capacityNames } from './messages.ts';
