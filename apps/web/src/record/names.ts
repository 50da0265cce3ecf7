import { type Language, nameIn } from '@tidtam/domain/message';

export { nameIn } from '@tidtam/domain/message';
export { roundName } from '@tidtam/domain/round';

/** The name of the agency whose project or figure something is. */
export function agencyIn(
  { agencyName, agencyNameEn }: { readonly agencyName: string; readonly agencyNameEn: string | null },
  language: Language,
): string {
  return nameIn({ name: agencyName, nameEn: agencyNameEn }, language);
}
