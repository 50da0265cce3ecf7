export { type Actor, type Capacity, capacities, coversProvince, mayActOn, type Scope } from './actor.ts';
export { capacityNames } from './messages.ts';
