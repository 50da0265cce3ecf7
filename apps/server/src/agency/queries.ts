import type { AgencyListed } from '@tidtam/domain/agency';
import { type Language, nameIn } from '@tidtam/domain/message';
import sql, { type Sql } from 'sql-template-tag';
import type { Transaction } from '../storage/index.ts';

const columns = sql`a.id, a.code, a.name, a.name_en as "nameEn", a.sector, a.home_province as province`;

export async function findAgencyByCode(transaction: Transaction, code: string): Promise<AgencyListed | null> {
  const [agency] = await transaction.rows<AgencyListed>(
    sql`select ${columns} from agency a where a.code = ${code}`,
  );
  return agency ?? null;
}

/** Agencies are added and named anew one at a time, so that no code or name is given twice. */
const namingLock = 73_0001;

export async function lockNames(transaction: Transaction): Promise<void> {
  await transaction.rows(sql`select pg_advisory_xact_lock(${namingLock})`);
}

/** Whether there is such a province, and such a round in this record. */
export async function isKnownPlace(
  transaction: Transaction,
  { province, round }: { readonly province: string | null; readonly round?: string },
): Promise<boolean> {
  const { known } = await transaction.row<{ known: boolean }>(
    sql`select (${province}::text is null or exists (select from province where code = ${province}))
          and (${round ?? null}::text is null or exists (select from round where id = ${round ?? null})) as known`,
  );
  return known;
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

/** Whether an agency's code or one of its names has the text in it, folded as names are when they are stored. */
export function searched(agency: Sql, text: string): Sql {
  return sql`${agency}.searched like '%' || search_fold(${text.trim().replace(/[\\%_]/g, '\\$&')}) || '%'`;
}

/**
 * Agencies whose code, name or abbreviation contains the text; those at home in the province first. Closed ones are
 * answered to whoever names them by their codes, and offered to nobody.
 */
export async function searchAgencies(
  transaction: Transaction,
  {
    text,
    codes,
    province,
    limit,
  }: {
    readonly text: string;
    /** These alone, with commas between. */
    readonly codes?: string | undefined;
    readonly province?: string | undefined;
    readonly limit: number;
  },
): Promise<readonly AgencyListed[]> {
  const pattern = `%${text.replace(/[\\%_]/g, '\\$&')}%`;
  return transaction.rows<AgencyListed>(
    sql`select ${columns} from agency a
        where (a.name ilike ${pattern} or a.code ilike ${pattern} or coalesce(a.name_en, '') ilike ${pattern}
          or array_to_string(a.aliases, ' ') ilike ${pattern})
          and case when ${codes ?? null}::text is null then not a.closed
            else a.code = any (string_to_array(${codes ?? null}::text, ',')) end
        order by (a.home_province = ${province ?? null}) desc nulls last, a.code limit ${limit}`,
  );
}
