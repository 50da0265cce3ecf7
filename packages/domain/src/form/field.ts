import type { FormLine, FormProject } from './shape.ts';

type LineField = Exclude<keyof FormLine, 'part'>;

/** A field of a project in the form; a funding line's with its part: `budget/2`. */
export type FormField =
  | Exclude<keyof FormProject, 'key' | 'project' | 'lines' | 'texts'>
  | keyof FormProject['texts']
  | `${LineField}/${FormLine['part']}`;

/** Where a value stands in a form, as a cell's address says it of a file: `0190…/budget/2`. */
export function fieldAddress(key: string, field: FormField): string {
  return `${key}/${field}`;
}

/** The project's key in such an address. */
export function keyOf(address: string): string {
  return address.slice(0, address.indexOf('/'));
}
