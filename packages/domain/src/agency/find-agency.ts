import type { AgencyDirectory, AgencyFound, NamedAgency } from './directory.ts';

/**
 * The agency that a text names. Exact: its code, or one of its names apart from spaces, points, "จังหวัด", "จ.", "สนง."
 * and the like; where several go by one name, `province` (code) decides. Likely: one agency resembles it most (typing
 * errors, text from a broken PDF, the province left out), never one of another number or another province. A text is
 * looked up once; a hundred thousand look-ups of the same names cost as many map reads.
 */
export function findAgency<A extends NamedAgency>(
  text: string,
  directory: AgencyDirectory<A>,
  options: { readonly province?: string | null } = {},
): AgencyFound<A> {
  return directory.lookUp(text, options.province ?? null);
}
