import type { Entry } from './record.ts';
import type { HeaderField } from './synonyms.ts';

/** A label of a form with the value beside, below or behind it. */
export interface Labelled {
  readonly field: HeaderField;
  readonly row: number;
  readonly entry: Entry;
}

/** Fields of a form that stand above several forms and hold for all below. */
const carried: readonly HeaderField[] = ['agency', 'part', 'source'];
/** Cuts the labels into forms: at each title, or where every form begins with another label, at that. */
export function splitForms(labelled: readonly Labelled[]): readonly (readonly Labelled[])[] {
  const titles = labelled.filter(({ field }) => field === 'title').length;
  const opening = labelled[0]?.field;
  if (titles === 0 || opening === undefined) return [];
  const openings = labelled.filter(({ field }) => field === opening).length;
  const cut = openings === titles ? opening : 'title';
  const forms: Labelled[][] = [];
  const above: Labelled[] = [];
  for (const label of labelled) {
    if (label.field === cut) forms.push([]);
    (forms.at(-1) ?? above).push(label);
  }
  return carryDown(above, forms);
}

/** What stands above the forms, or in an earlier one only, holds until it is said anew. */
function carryDown(above: readonly Labelled[], forms: readonly (readonly Labelled[])[]) {
  const holding = new Map(
    above.filter(({ field }) => carried.includes(field)).map((one) => [one.field, one]),
  );
  return forms.map((form) => {
    const own = new Set(form.map(({ field }) => kindOf(field)));
    const inherited = [...holding.values()].filter(({ field }) => !own.has(kindOf(field)));
    for (const one of form.filter(({ field }) => carried.includes(field))) {
      for (const field of carried) if (kindOf(field) === kindOf(one.field)) holding.delete(field);
      holding.set(one.field, one);
    }
    return [...form, ...inherited];
  });
}

/** Part and source of money say the same: either supersedes the other. */
function kindOf(field: HeaderField): HeaderField {
  return field === 'source' ? 'part' : field;
}
