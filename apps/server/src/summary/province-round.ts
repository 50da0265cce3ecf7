import type { RoundId } from '@tidtam/domain/round';
import type { ProvinceRound } from '@tidtam/domain/summary';
import sql from 'sql-template-tag';
import { currentVersions } from '../report/index.ts';
import type { Transaction } from '../storage/index.ts';
import { type GuidelineName, guidelineFigures } from './guidelines.ts';
import { provinceFigures } from './queries.ts';
import { findSection4 } from './section4.ts';

export interface NamedPlace {
  readonly code: string;
  readonly name: string;
  readonly nameEn: string;
}

/** A province with its region; `null` when there is no such province. */
export async function findProvince(
  transaction: Transaction,
  province: string,
): Promise<{ readonly province: NamedPlace; readonly region: NamedPlace } | null> {
  const [row] = await transaction.rows<
    Record<'code' | 'name' | 'name_en' | 'region' | 'region_name' | 'region_name_en', string>
  >(
    sql`select p.code, p.name, p.name_en, r.code as region, r.name as region_name, r.name_en as region_name_en
        from province p join region r on r.code = p.region_code
        where p.code = ${province}`,
  );
  if (row === undefined) return null;
  return {
    province: { code: row.code, name: row.name, nameEn: row.name_en },
    region: { code: row.region, name: row.region_name, nameEn: row.region_name_en },
  };
}

export async function guidelineNames(transaction: Transaction): Promise<readonly GuidelineName[]> {
  const rows = await transaction.rows<{ code: string; name: string; confidence: string }>(
    sql`select code, name, confidence from plan_node where kind = 'guideline' order by position`,
  );
  return rows.map(({ code, name, confidence }) => ({ code, name, toConfirm: confidence !== 'sourced' }));
}

/**
 * Everything that a province's page and papers say. Run it in a repeatable-read transaction: its figures then agree
 * with each other. `null` when there is no such province.
 */
export async function readProvinceRound(
  transaction: Transaction,
  province: string,
  round: RoundId,
  asOf: string,
): Promise<ProvinceRound | null> {
  const place = await findProvince(transaction, province);
  if (place === null) return null;
  const [{ summary, agencies }, guidelines, section4, versions] = await Promise.all([
    provinceFigures(transaction, province, round),
    guidelineNames(transaction),
    findSection4(transaction, province, round),
    currentVersions(transaction, { province, round }),
  ]);
  return {
    asOf,
    ...place,
    summary,
    agencies: [...agencies],
    guidelines: [...guidelineFigures(guidelines, versions)],
    projects: [...versions],
    section4,
  };
}
