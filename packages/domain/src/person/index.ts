export { type Actor, type Capacity, capacities, coversProvince, mayActOn, type Scope } from './actor.ts';
