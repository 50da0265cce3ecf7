export { type Actor, type Capacity, capacities, mayActOn, type Scope } from './actor.ts';
