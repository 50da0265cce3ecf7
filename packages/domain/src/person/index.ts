export {
  type Actor,
  actsAsParent,
  type Capacity,
  type Children,
  capacities,
  coversCountry,
  coversProvince,
  mayActOn,
  type Scope,
} from './actor.ts';
export { nobody, type Reach, scopesOf } from './appointment.ts';
export { capacityNames } from './messages.ts';
