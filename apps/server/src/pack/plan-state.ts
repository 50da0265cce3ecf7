import type { IndicatorState, PackModel } from '@tidtam/domain/pack';
import sql from 'sql-template-tag';
import type { Transaction } from '../storage/index.ts';

/** The plan's edition and issue as papers name them. */
export async function planName(transaction: Transaction): Promise<PackModel['plan']> {
  const [edition] = await transaction.rows<{ name: string }>(
    sql`select name from plan_edition where level = 2 order by first_year desc limit 1`,
  );
  const [issue] = await transaction.rows<{ name: string; name_en: string | null }>(
    sql`select name, name_en from plan_node where kind = 'issue' limit 1`,
  );
  return { name: edition?.name ?? '', issue: issue?.name ?? '', issueEn: issue?.name_en ?? '' };
}

interface TargetRow {
  code: string;
  name: string;
  name_en: string;
  unit: string | null;
  dimension: string | null;
  value: string | null;
  confidence: string | null;
  first_year: number | null;
}

interface MeasurementRow {
  indicator_code: string;
  year: number;
  dimension: string;
  value: string;
  source: string;
}

/** Each indicator's target for the fiscal year beside its newest measurement for the country up to that year. */
export async function indicatorStates(
  transaction: Transaction,
  fiscalYear: number,
): Promise<readonly IndicatorState[]> {
  const targets = await transaction.rows<TargetRow>(
    sql`select i.code, i.name, i.name_en, i.unit, t.dimension, t.value, t.confidence, t.first_year
        from indicator i
        left join indicator_target t
          on t.indicator_code = i.code and ${fiscalYear} between t.first_year and t.last_year
        order by i.code, t.first_year desc, t.dimension`,
  );
  const measurements = await transaction.rows<MeasurementRow>(
    sql`select m.indicator_code, m.year, m.dimension, m.value, m.source from measurement m
        where m.place = 'TH' and m.year = (
          select max(n.year) from measurement n
          where n.indicator_code = m.indicator_code and n.place = 'TH' and n.year <= ${fiscalYear})
        order by m.dimension`,
  );
  const measured = Map.groupBy(measurements, (row) => row.indicator_code);
  return [...Map.groupBy(targets, (row) => row.code).values()].flatMap((rows) => stateOf(rows, measured));
}

function stateOf(
  rows: readonly TargetRow[],
  measured: ReadonlyMap<string, readonly MeasurementRow[]>,
): readonly IndicatorState[] {
  const [first] = rows;
  if (first === undefined) return [];
  const valid = rows.filter((row) => row.value !== null && row.first_year === first.first_year);
  const found = measured.get(first.code) ?? [];
  return [
    {
      code: first.code,
      name: first.name,
      nameEn: first.name_en,
      target: valid.length === 0 ? null : valid.map(valueText).join(' / '),
      targetToConfirm: valid.some((row) => row.confidence !== 'sourced'),
      measured: found.length === 0 ? null : found.map(valueText).join(' / '),
      measuredYear: found[0]?.year ?? null,
      source: found[0]?.source ?? null,
    },
  ];
}

/** `rank 43`, `57`, `60 %`: numbers without trailing zeros, with what they measure where a target has two sides. */
function valueText(row: {
  readonly dimension: string | null;
  readonly value: string | null;
  readonly unit?: string | null;
}): string {
  const number = String(Number(row.value));
  if (row.dimension !== null && row.dimension !== 'value') return `${row.dimension} ${number}`;
  return row.unit === 'percent' ? `${number} %` : number;
}
