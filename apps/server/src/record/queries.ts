import type { Record } from '@tidtam/domain/record';
import sql from 'sql-template-tag';
import { readLedgerPoint } from '../ledger/index.ts';
import type { Transaction } from '../storage/index.ts';
import { guidelineNames } from '../summary/index.ts';

type Named = { code: string; name: string; nameEn: string };

/** Places, rounds, guidelines and the ledger's point: what a page needs before anything else. */
export async function readRecord(
  transaction: Transaction,
): Promise<Pick<Record, 'ledger' | 'regions' | 'rounds' | 'guidelines'>> {
  const regions = await transaction.rows<Named>(
    sql`select code, name, name_en as "nameEn" from region order by code`,
  );
  const provinces = await transaction.rows<Named & { region: string }>(
    sql`select code, name, name_en as "nameEn", region_code as region from province order by code`,
  );
  const rounds = await transaction.rows<Record['rounds'][number]>(
    sql`select id, fiscal_year as "fiscalYear", quarter, starts, ends, open from round order by id`,
  );
  const inRegion = Map.groupBy(provinces, (province) => province.region);
  return {
    ledger: await readLedgerPoint(transaction),
    regions: regions.map((region) => ({
      ...region,
      provinces: (inRegion.get(region.code) ?? []).map(({ code, name, nameEn }) => ({ code, name, nameEn })),
    })),
    rounds: [...rounds],
    guidelines: [...(await guidelineNames(transaction))],
  };
}
