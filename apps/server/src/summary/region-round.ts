import { coversCountry, coversProvince, type Scope } from '@tidtam/domain/person';
import type { RoundId } from '@tidtam/domain/round';
import type { CountryRound, RegionRound } from '@tidtam/domain/summary';
import sql, { type Sql } from 'sql-template-tag';
import type { Transaction } from '../storage/index.ts';
import { addTotals, noTotals, type PlaceTotals, summaryOf } from './place-totals.ts';
import type { NamedPlace } from './province-round.ts';
import { countryTotals, provinceTotals } from './queries.ts';

/** A region's provinces side by side, those in sight; `null` when there is no such region, or none of it is in sight. */
export async function readRegionRound(
  transaction: Transaction,
  region: string,
  round: RoundId,
  reads: Scope,
): Promise<RegionRound | null> {
  const [places, totals] = await Promise.all([
    findRegions(transaction, sql`where r.code = ${region}`),
    // An array made once: the index by place is then used for each of its provinces.
    provinceTotals(
      transaction,
      sql`province_code = any (array(select code from province where region_code = ${region})) and round_id = ${round}`,
    ),
  ]);
  const [found] = places;
  const inSight = found?.provinces.filter(({ code }) => coversProvince(reads, code)) ?? [];
  if (found === undefined || inSight.length === 0) return null;
  const { totals: sum, ...read } = regionRound({ ...found, provinces: inSight }, totals, round);
  const isWhole = inSight.length === found.provinces.length;
  return { ...read, summary: isWhole ? summaryOf(round, sum) : null };
}

/** The country by regions, from the sums of its provinces; `null` for whoever does not see all of it. */
export async function readCountryRound(
  transaction: Transaction,
  round: RoundId,
  reads: Scope,
  totalsOf: typeof countryTotals = countryTotals,
): Promise<CountryRound | null> {
  if (!coversCountry(reads)) return null;
  const [places, totals] = await Promise.all([findRegions(transaction, sql``), totalsOf(transaction, round)]);
  const regions = places.map((place) => regionRound(place, totals, round));
  return {
    summary: summaryOf(round, addTotals(regions.map(({ totals: sum }) => sum))),
    regions: regions.map(({ totals: sum, ...read }) => ({ ...read, summary: summaryOf(round, sum) })),
  };
}

interface RegionPlaces {
  readonly region: NamedPlace;
  readonly provinces: readonly NamedPlace[];
}

/** Regions with their provinces, both by code. */
async function findRegions(transaction: Transaction, where: Sql): Promise<readonly RegionPlaces[]> {
  const rows = await transaction.rows<{ region: NamedPlace; province: NamedPlace }>(
    sql`select json_build_object('code', r.code, 'name', r.name, 'nameEn', r.name_en) as region,
          json_build_object('code', p.code, 'name', p.name, 'nameEn', p.name_en) as province
        from region r join province p on p.region_code = r.code
        ${where} order by r.code, p.code`,
  );
  return [...Map.groupBy(rows, ({ region }) => region.code).values()].flatMap((own) => {
    const [first] = own;
    return first === undefined
      ? []
      : [{ region: first.region, provinces: own.map(({ province }) => province) }];
  });
}

function regionRound(
  { region, provinces }: RegionPlaces,
  totals: ReadonlyMap<string, PlaceTotals>,
  round: RoundId,
) {
  const of = (province: NamedPlace) => totals.get(province.code) ?? noTotals;
  return {
    region,
    totals: addTotals(provinces.map(of)),
    provinces: provinces.map((province) => ({
      province,
      summary: { province: province.code, ...summaryOf(round, of(province)) },
    })),
  };
}
