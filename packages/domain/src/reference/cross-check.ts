import { agreements } from './agreements.ts';
import { type Link, links } from './links.ts';
import { type ReferenceProblem, referenceProblem, rowOf } from './problem.ts';
import { fileOf, planFile, type Reference } from './tables.ts';

/** Keys given twice, codes that name nothing, and codes that contradict each other. */
export function crossCheck(reference: Reference): readonly ReferenceProblem[] {
  return [
    ...keys(reference).flatMap(({ file, values }) => twice(file, values)),
    ...links(reference).flatMap(unknownCodes),
    ...agreements(reference),
    ...regionsComplete(reference),
  ];
}

interface Key {
  readonly file: string;
  readonly values: readonly string[];
}

function keys(reference: Reference): readonly Key[] {
  const { plan } = reference;
  const coded = (['regions', 'provinces', 'districts', 'bodyKinds', 'agencies'] as const).map((table) => ({
    file: fileOf(table),
    values: reference[table].map(({ code }) => code),
  }));
  return [
    ...coded,
    { file: fileOf('agencies'), values: reference.agencies.map(({ id }) => id) },
    { file: fileOf('officeKinds'), values: reference.officeKinds.map(({ name }) => name) },
    { file: fileOf('rounds'), values: reference.rounds.map(({ id }) => id) },
    { file: fileOf('holidays'), values: reference.holidays.map(({ date, name }) => `${date} ${name}`) },
    {
      file: fileOf('agencyCoverage'),
      values: reference.agencyCoverage.map(({ agency, province }) => `${agency} ${province}`),
    },
    {
      file: fileOf('obligations'),
      values: reference.obligations.map(({ agency, province, round }) => `${agency} ${province} ${round}`),
    },
    {
      file: fileOf('measurements'),
      values: reference.measurements.map((row) =>
        [row.indicator, row.year, row.place, row.dimension].join(' '),
      ),
    },
    { file: fileOf('itaTotals'), values: reference.itaTotals.map(({ year, place }) => `${year} ${place}`) },
    { file: planFile, values: plan.editions.map(({ id }) => id) },
    { file: planFile, values: plan.nodes.map(({ code }) => code) },
    { file: planFile, values: plan.indicators.map(({ code }) => code) },
    {
      file: planFile,
      values: plan.indicators.flatMap(({ code, targets }) =>
        targets.map((target) => [code, target.firstYear, target.lastYear, target.dimension].join(' ')),
      ),
    },
  ];
}

function twice(file: string, values: readonly string[]): readonly ReferenceProblem[] {
  const first = new Map<string, number>();
  return values.flatMap((key, at) => {
    const before = first.get(key);
    if (before !== undefined)
      return [referenceProblem('key_twice', file, rowOf(file, at), { key, first: rowOf(file, before) ?? 0 })];
    first.set(key, at);
    return [];
  });
}

function unknownCodes({ file, column, values, target, codes }: Link): readonly ReferenceProblem[] {
  const known = new Set(codes);
  return values.flatMap((code, at) =>
    code === null || known.has(code)
      ? []
      : [referenceProblem('code_unknown', file, rowOf(file, at), { column, code, target })],
  );
}

function regionsComplete({ regions, provinces }: Reference): readonly ReferenceProblem[] {
  const needed = [...'123456789', 'central'];
  return needed.flatMap((region) => {
    if (!regions.some(({ code }) => code === region))
      return [referenceProblem('region_missing', fileOf('regions'), null, { region })];
    if (!provinces.some((province) => province.region === region))
      return [referenceProblem('region_empty', fileOf('provinces'), null, { region })];
    return [];
  });
}
