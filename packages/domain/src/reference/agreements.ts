import { type ReferenceProblem, referenceProblem, rowOf } from './problem.ts';
import { fileOf, planFile, type Reference } from './tables.ts';

/** Rows whose codes all exist and still cannot be true together. */
export function agreements(reference: Reference): readonly ReferenceProblem[] {
  return [
    ...districtsOfTheirProvinces(reference),
    ...agenciesAtHome(reference),
    ...obligationsCovered(reference),
    ...measuredSides(reference),
    ...parentsBeforeChildren(reference),
    ...revisionsAfterwards(reference),
  ];
}

function disagreement(
  file: string,
  at: number,
  values: { readonly column: string; readonly code: string; readonly expected: string },
): ReferenceProblem {
  return referenceProblem('code_of_another', file, rowOf(file, at), values);
}

function districtsOfTheirProvinces({ districts }: Reference): readonly ReferenceProblem[] {
  return districts.flatMap(({ code, province }, at) =>
    code.startsWith(province)
      ? []
      : [
          disagreement(fileOf('districts'), at, {
            column: 'province',
            code: province,
            expected: code.slice(0, 2),
          }),
        ],
  );
}

/** An agency's district lies in its home province, and the home province is one that it covers. */
function agenciesAtHome({ agencies, agencyCoverage }: Reference): readonly ReferenceProblem[] {
  const covered = new Set(agencyCoverage.map(({ agency, province }) => `${agency} ${province}`));
  return agencies.flatMap(({ code, homeProvince, district }, at) => {
    const file = fileOf('agencies');
    if (district !== null && district.slice(0, 2) !== homeProvince)
      return [disagreement(file, at, { column: 'district', code: district, expected: homeProvince ?? '' })];
    if (homeProvince !== null && !covered.has(`${code} ${homeProvince}`)) {
      const expected = fileOf('agencyCoverage');
      return [disagreement(file, at, { column: 'home_province', code: `${code} ${homeProvince}`, expected })];
    }
    return [];
  });
}

/** Nobody owes a report to a province that they do not work in. */
function obligationsCovered(reference: Reference): readonly ReferenceProblem[] {
  const covered = new Set(reference.agencyCoverage.map(({ agency, province }) => `${agency} ${province}`));
  const national = new Set(
    reference.agencies.filter(({ level }) => level === 'country').map(({ code }) => code),
  );
  return reference.obligations.flatMap(({ agency, province }, at) => {
    if (national.has(agency) || covered.has(`${agency} ${province}`)) return [];
    const values = { column: 'province', code: `${agency} ${province}`, expected: fileOf('agencyCoverage') };
    return [disagreement(fileOf('obligations'), at, values)];
  });
}

/** A measurement is of a side that its indicator has. */
function measuredSides({ measurements, plan }: Reference): readonly ReferenceProblem[] {
  const sides = new Map(
    plan.indicators.map((indicator) => [indicator.code, indicator.sides.map(({ dimension }) => dimension)]),
  );
  const measured = measurements.flatMap(({ indicator, dimension }, at) => {
    const known = sides.get(indicator) ?? [];
    if (known.includes(dimension)) return [];
    const values = { column: 'dimension', code: dimension, expected: known.join(', ') };
    return [disagreement(fileOf('measurements'), at, values)];
  });
  const aimed = plan.indicators.flatMap(({ sides: known, targets }, at) =>
    targets
      .filter((target) => !known.some(({ dimension }) => dimension === target.dimension))
      .map(({ dimension }) =>
        disagreement(planFile, at, { column: 'targets.dimension', code: dimension, expected: 'sides' }),
      ),
  );
  return [...measured, ...aimed];
}

/** Which also keeps the tree free of circles. */
function parentsBeforeChildren({ plan }: Reference): readonly ReferenceProblem[] {
  const before = new Set<string>();
  return plan.nodes.flatMap(({ code, parent }) => {
    before.add(code);
    if (parent === null || (parent !== code && before.has(parent))) return [];
    return [
      referenceProblem('code_unknown', planFile, null, {
        column: 'nodes.parent',
        code: parent,
        target: planFile,
      }),
    ];
  });
}

function revisionsAfterwards({ plan }: Reference): readonly ReferenceProblem[] {
  const before = new Set<string>();
  return plan.editions.flatMap(({ id, revises }) => {
    const isKnown = revises === null || before.has(revises);
    before.add(id);
    if (isKnown) return [];
    return [
      referenceProblem('code_unknown', planFile, null, {
        column: 'editions.revises',
        code: revises ?? '',
        target: planFile,
      }),
    ];
  });
}
