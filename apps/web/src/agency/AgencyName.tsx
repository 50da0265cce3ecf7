import { useQuery } from '@tanstack/react-query';
import { call } from '../client.ts';
import { nameIn } from '../record/names.ts';
import { useLanguage } from '../shell/language.tsx';

/** An agency's name by its code; the code itself until the name is known. */
export function AgencyName({ code }: { readonly code: string }) {
  const language = useLanguage();
  const found = useQuery({
    queryKey: ['agencyName', code],
    queryFn: ({ signal }) => call('listAgencies', { query: { text: code, limit: 10 } }, signal),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const agency = found.data?.find((one) => one.code === code);
  return <span title={code}>{agency === undefined ? code : nameIn(agency, language)}</span>;
}
