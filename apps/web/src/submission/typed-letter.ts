import type { CoveringLetter, SignedAs } from '@tidtam/domain/submission';

/** A covering letter as far as it is typed; `scan` is the hash of the kept file. */
export interface TypedLetter {
  readonly number: string;
  readonly date: string;
  readonly as: SignedAs;
  readonly name: string;
  readonly position: string;
  readonly actingFor: string;
  readonly scan: string;
}

export const blankLetter: TypedLetter = {
  number: '',
  date: '',
  as: 'holder',
  name: '',
  position: '',
  actingFor: '',
  scan: '',
};

/** The letter once it is whole, else `null`. */
export function letterOf(typed: TypedLetter): CoveringLetter | null {
  const { as, date, scan } = typed;
  const [number, name, position, actingFor] = [typed.number, typed.name, typed.position, typed.actingFor].map(
    (text) => text.trim(),
  );
  if (!number || !name || !position || date === '' || scan === '') return null;
  if (as === 'holder') return { number, date, scan, signatory: { as, name, position } };
  return actingFor ? { number, date, scan, signatory: { as, name, position, actingFor } } : null;
}
