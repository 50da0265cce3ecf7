import { Chance } from '../torture/chance.ts';

/** The same numbers for the same seed: whole, from 0 up to but not including `below`. */
export type Below = (below: number) => number;

export function chance(seed: number): Below {
  const numbers = new Chance(seed);
  return (below) => numbers.below(below);
}
