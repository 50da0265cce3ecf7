import type { Reference } from './tables.ts';

/** Codes that name nothing, and codes or ids given twice; one line each, with the table. */
export function crossCheck(reference: Reference): readonly string[] {
  const provinces = codesOf(reference.provinces);
  const agencies = codesOf(reference.agencies);
  const regions = codesOf(reference.regions);
  const rounds = new Set(reference.rounds.map((round) => round.id));
  const nodes = codesOf(reference.plan.nodes);
  const indicators = codesOf(reference.plan.indicators);
  return [
    ...twice('regions', reference.regions.map(codeOf)),
    ...twice('provinces', reference.provinces.map(codeOf)),
    ...twice('districts', reference.districts.map(codeOf)),
    ...twice('agencies', reference.agencies.map(codeOf)),
    ...twice(
      'agencies',
      reference.agencies.map((agency) => agency.id),
    ),
    ...twice('plan', reference.plan.nodes.map(codeOf)),
    ...unknown(
      'provinces',
      reference.provinces.map((row) => row.region),
      regions,
    ),
    ...unknown(
      'districts',
      reference.districts.map((row) => row.province),
      provinces,
    ),
    ...unknown(
      'agencies',
      reference.agencies.flatMap((row) => row.home_province ?? []),
      provinces,
    ),
    ...unknown(
      'agency_coverage',
      reference.agency_coverage.map((row) => row.agency),
      agencies,
    ),
    ...unknown(
      'agency_coverage',
      reference.agency_coverage.map((row) => row.province),
      provinces,
    ),
    ...unknown(
      'obligations',
      reference.obligations.map((row) => row.agency),
      agencies,
    ),
    ...unknown(
      'obligations',
      reference.obligations.map((row) => row.province),
      provinces,
    ),
    ...unknown(
      'obligations',
      reference.obligations.map((row) => row.round),
      rounds,
    ),
    ...unknown(
      'plan',
      reference.plan.nodes.flatMap((node) => node.parent ?? []),
      nodes,
    ),
    ...unknown(
      'plan',
      reference.plan.indicators.map((indicator) => indicator.goal),
      nodes,
    ),
    ...unknown(
      'measurements',
      reference.measurements.map((row) => row.indicator),
      indicators,
    ),
  ];
}

function codeOf(row: { readonly code: string }): string {
  return row.code;
}

function codesOf(rows: readonly { readonly code: string }[]): ReadonlySet<string> {
  return new Set(rows.map(codeOf));
}

function twice(table: string, values: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  return values.flatMap((value) => {
    if (seen.has(value)) return [`${table}: ${value} stands twice`];
    seen.add(value);
    return [];
  });
}

function unknown(table: string, values: readonly string[], known: ReadonlySet<string>): readonly string[] {
  return values.filter((value) => !known.has(value)).map((value) => `${table}: ${value} names nothing`);
}
