import type { Actor, Scope } from '@tidtam/domain/person';
import type { Record } from '@tidtam/domain/record';
import { findRound } from '@tidtam/domain/round';
import sql from 'sql-template-tag';
import { readLedgerPoint } from '../ledger/index.ts';
import type { Transaction } from '../storage/index.ts';
import { guidelineNames } from '../summary/index.ts';

type Named = { code: string; name: string; nameEn: string };

/** Places, rounds, guidelines, the ledger's point, and where a person begins. */
export async function readRecord(
  transaction: Transaction,
  actor: Actor,
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
  return {
    home: await findHome(transaction, actor, rounds[0]?.id),
    ledger: await readLedgerPoint(transaction),
    regions: regions.map((region) => ({
      ...region,
      provinces: (inRegion.get(region.code) ?? []).map(({ code, name, nameEn }) => ({ code, name, nameEn })),
    })),
    rounds: [...rounds],
    guidelines: [...(await guidelineNames(transaction))],
  };
}

/** The newest round that was reported in to the first place in sight, else the first round that there is. */
async function findHome(
  transaction: Transaction,
  { acts, reads }: Pick<Actor, 'acts' | 'reads'>,
  otherwise: string | undefined,
): Promise<Record['home']> {
  const place = await firstPlace(transaction, acts);
  if (place === undefined) return null;
  const [reported] = await transaction.rows<{ round: string }>(
    sql`select max(round_id) as round from summary
        where province_code = ${place.province} and standing = 'submitted' and (projects > 0 or no_projects)
        having max(round_id) is not null`,
  );
  const round = findRound(reported?.round ?? otherwise ?? '');
  if (round === null) return null;
  const { province, agency } = place;
  return { province, round: round.id, agency: reads.breadth === 'agency' ? agency : null };
}

/**
 * The one province that somebody looks after, else the first in sight that anybody owes a report to: a post's
 * own agency before those under it.
 */
async function firstPlace(
  transaction: Transaction,
  acts: Scope,
): Promise<{ readonly province: string; readonly agency: string | null } | undefined> {
  const [own, another] = acts.breadth === 'place' ? acts.provinces : [];
  if (own !== undefined && another === undefined) return { province: own, agency: null };
  const agencies = acts.breadth === 'agency' ? acts.agencies : [];
  const [owed] = await transaction.rows<{ province: string; agency: string }>(
    sql`select o.province_code as province, a.code as agency from obligation o join agency a on a.id = o.agency_id
        where o.owed
        order by o.province_code, array_position(${[...agencies]}::uuid[], a.id), a.code limit 1`,
  );
  return owed ?? (own === undefined ? undefined : { province: own, agency: null });
}
