import { useQuery } from '@tanstack/react-query';
import { nameIn } from '../record/names.ts';
import { useLanguage } from '../shell/language.tsx';
import { agencyNamed } from './useAgencyNames.ts';

/** An agency's name by its code; the code itself until the name is known. */
export function AgencyName({ code }: { readonly code: string }) {
  const language = useLanguage();
  const found = useQuery(agencyNamed(code));
  return <span title={code}>{found.data ? nameIn(found.data, language) : code}</span>;
}
