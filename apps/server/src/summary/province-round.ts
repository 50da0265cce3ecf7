import type { ReportVersion } from '@tidtam/domain/report';
import type { RoundId } from '@tidtam/domain/round';
import type { GuidelineFigures, MarkName, ProvinceRound } from '@tidtam/domain/summary';
import sql from 'sql-template-tag';
import { currentVersions } from '../report/index.ts';
import type { Transaction } from '../storage/index.ts';
import { readGuidelines } from './guidelines.ts';
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

/**
 * What a province's page says beside its projects. Run it in a repeatable-read transaction: its figures then agree with
 * each other. `null` when there is no such province.
 */
export async function readProvinceRound(
  transaction: Transaction,
  province: string,
  round: RoundId,
  asOf: string,
): Promise<ProvinceRound | null> {
  const [place, { summary, agencies }, marks, section4] = await Promise.all([
    findProvince(transaction, province),
    provinceFigures(transaction, province, round),
    countMarks(transaction, province, round),
    findSection4(transaction, province, round),
  ]);
  return place && { asOf, ...place, summary, agencies: [...agencies], marks, section4 };
}

/** How many projects have each mark: from the roll-ups, as every figure of a place. */
async function countMarks(
  transaction: Transaction,
  province: string,
  round: RoundId,
): Promise<ProvinceRound['marks']> {
  return transaction.row<Record<MarkName, number>>(
    sql`select coalesce(sum(spent_without_progress), 0)::int as spent_without_progress,
          coalesce(sum(spent_over_budget), 0)::int as spent_over_budget,
          coalesce(sum(delayed + suspended), 0)::int as behind,
          coalesce(sum(nothing_stated), 0)::int as nothing_stated
        from summary
        where province_code = ${province} and round_id = ${round} and part = 0 and standing = 'submitted'`,
  );
}

/** All that papers and tables say of a province's round: its guidelines and every standing report, too. */
export interface WholeProvinceRound extends ProvinceRound {
  readonly guidelines: GuidelineFigures[];
  /** By agency, first part, title. */
  readonly projects: ReportVersion[];
}

/** The same with every report, for papers. Run it as {@link readProvinceRound}. */
export async function readWholeProvinceRound(
  transaction: Transaction,
  province: string,
  round: RoundId,
  asOf: string,
): Promise<WholeProvinceRound | null> {
  const [read, guidelines, projects] = await Promise.all([
    readProvinceRound(transaction, province, round, asOf),
    readGuidelines(transaction, { province, round }),
    currentVersions(transaction, { province, round }),
  ]);
  return read && { ...read, guidelines, projects: [...projects] };
}
