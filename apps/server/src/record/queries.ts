import type { Record } from '@tidtam/domain/record';
import { findRound } from '@tidtam/domain/round';
import sql from 'sql-template-tag';
import { readLedgerPoint } from '../ledger/index.ts';
import type { Transaction } from '../storage/index.ts';
import { guidelineNames } from '../summary/index.ts';

type Named = { code: string; name: string; nameEn: string };

/** Places, rounds, guidelines, the ledger's point, and where a person of the provinces `own` begins. */
export async function readRecord(
  transaction: Transaction,
  own: readonly string[],
): Promise<Pick<Record, 'ledger' | 'regions' | 'rounds' | 'guidelines' | 'home'>> {
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
  const first = own[0] ?? regions.flatMap(({ code }) => inRegion.get(code) ?? [])[0]?.code;
  return {
    home: first === undefined ? null : await findHome(transaction, first, rounds[0]?.id),
    ledger: await readLedgerPoint(transaction),
    regions: regions.map((region) => ({
      ...region,
      provinces: (inRegion.get(region.code) ?? []).map(({ code, name, nameEn }) => ({ code, name, nameEn })),
    })),
    rounds: [...rounds],
    guidelines: [...(await guidelineNames(transaction))],
  };
}

/** The newest round with a report to the province, else the first round that there is. */
async function findHome(
  transaction: Transaction,
  province: string,
  otherwise: string | undefined,
): Promise<Record['home']> {
  const [reported] = await transaction.rows<{ round: string }>(
    sql`select max(round_id) as round from summary
        where province_code = ${province} and standing = 'submitted' and (projects > 0 or no_projects)
        having max(round_id) is not null`,
  );
  const round = findRound(reported?.round ?? otherwise ?? '');
  return round === null ? null : { province, round: round.id };
}
