import type { AgencyListed } from '@tidtam/domain/agency';
import { type Language, nameIn } from '@tidtam/domain/message';
import sql from 'sql-template-tag';
import type { Transaction } from '../storage/index.ts';

const columns = sql`a.id, a.code, a.name, a.name_en as "nameEn", a.sector, a.home_province as province`;

export async function findAgencyByCode(transaction: Transaction, code: string): Promise<AgencyListed | null> {
  const [agency] = await transaction.rows<AgencyListed>(
    sql`select ${columns} from agency a where a.code = ${code}`,
  );
  return agency ?? null;
}

/** Agencies' names by their codes; a code that is nobody's is left out. */
export async function namesByCode(
  transaction: Transaction,
  codes: readonly string[],
  language: Language,
): Promise<ReadonlyMap<string, string>> {
  const found = await transaction.rows<Pick<AgencyListed, 'code' | 'name' | 'nameEn'>>(
    sql`select a.code, a.name, a.name_en as "nameEn" from agency a where a.code = any (${[...codes]}::text[])`,
  );
  return new Map(found.map((agency) => [agency.code, nameIn(agency, language)]));
}

/** Agencies whose code, name or abbreviation contains the text; those at home in the province first. */
export async function searchAgencies(
  transaction: Transaction,
  {
    text,
    codes,
    province,
    home,
    limit,
  }: {
    readonly text: string;
    /** These alone, with commas between. */
    readonly codes?: string | undefined;
    readonly province?: string | undefined;
    readonly home?: string | undefined;
    readonly limit: number;
  },
): Promise<readonly AgencyListed[]> {
  const pattern = `%${text.replace(/[\\%_]/g, '\\$&')}%`;
  return transaction.rows<AgencyListed>(
    sql`select ${columns} from agency a
        where (a.name ilike ${pattern} or a.code ilike ${pattern} or coalesce(a.name_en, '') ilike ${pattern}
          or array_to_string(a.aliases, ' ') ilike ${pattern})
          and (${codes ?? null}::text is null or a.code = any (string_to_array(${codes ?? null}::text, ',')))
          and (${home ?? null}::text is null or a.home_province = ${home ?? null})
        order by (a.home_province = ${province ?? null}) desc nulls last, a.code limit ${limit}`,
  );
}
