import { fileOf, planFile, type Reference, type TableName } from './tables.ts';

/** A column whose codes must exist elsewhere. `values` are in the order of the rows. */
export interface Link {
  readonly file: string;
  readonly column: string;
  readonly values: readonly (string | null)[];
  /** The file that the codes are of. */
  readonly target: string;
  readonly codes: readonly string[];
}

export function links(reference: Reference): readonly Link[] {
  return [...placeLinks(reference), ...agencyLinks(reference), ...planLinks(reference)];
}

/** The codes of a table, and the file that they stand in. */
function codesOf(reference: Reference, table: 'regions' | 'provinces' | 'districts' | 'agencies') {
  return { target: fileOf(table), codes: reference[table].map(({ code }) => code) };
}

function column(table: TableName, name: string, values: readonly (string | null)[]) {
  return { file: fileOf(table), column: name, values };
}

function placeLinks(reference: Reference): readonly Link[] {
  const provinces = codesOf(reference, 'provinces');
  const places = { ...provinces, codes: ['TH', ...provinces.codes] };
  return [
    {
      ...column(
        'provinces',
        'region',
        reference.provinces.map((row) => row.region),
      ),
      ...codesOf(reference, 'regions'),
    },
    {
      ...column(
        'districts',
        'province',
        reference.districts.map((row) => row.province),
      ),
      ...provinces,
    },
    {
      ...column(
        'measurements',
        'place',
        reference.measurements.map((row) => row.place),
      ),
      ...places,
    },
    {
      ...column(
        'itaTotals',
        'place',
        reference.itaTotals.map((row) => row.place),
      ),
      ...places,
    },
  ];
}

function agencyLinks(reference: Reference): readonly Link[] {
  const provinces = codesOf(reference, 'provinces');
  const agencies = codesOf(reference, 'agencies');
  const kinds = {
    target: `${fileOf('officeKinds')}, ${fileOf('bodyKinds')}`,
    codes: [...reference.officeKinds, ...reference.bodyKinds].map(({ name }) => name),
  };
  const rounds = { target: fileOf('rounds'), codes: reference.rounds.map(({ id }) => id) };
  return [
    {
      ...column(
        'agencies',
        'home_province',
        reference.agencies.map((row) => row.homeProvince),
      ),
      ...provinces,
    },
    {
      ...column(
        'agencies',
        'district',
        reference.agencies.map((row) => row.district),
      ),
      ...codesOf(reference, 'districts'),
    },
    {
      ...column(
        'agencies',
        'kind',
        reference.agencies.map((row) => row.kind),
      ),
      ...kinds,
    },
    {
      ...column(
        'agencyCoverage',
        'agency',
        reference.agencyCoverage.map((row) => row.agency),
      ),
      ...agencies,
    },
    {
      ...column(
        'agencyCoverage',
        'province',
        reference.agencyCoverage.map((row) => row.province),
      ),
      ...provinces,
    },
    {
      ...column(
        'obligations',
        'agency',
        reference.obligations.map((row) => row.agency),
      ),
      ...agencies,
    },
    {
      ...column(
        'obligations',
        'province',
        reference.obligations.map((row) => row.province),
      ),
      ...provinces,
    },
    {
      ...column(
        'obligations',
        'round',
        reference.obligations.map((row) => row.round),
      ),
      ...rounds,
    },
  ];
}

function planLinks(reference: Reference): readonly Link[] {
  const { plan } = reference;
  const nodes = { target: planFile, codes: plan.nodes.map(({ code }) => code) };
  const goals = {
    target: planFile,
    codes: plan.nodes.filter(({ kind }) => kind === 'goal').map(({ code }) => code),
  };
  const indicators = { target: planFile, codes: plan.indicators.map(({ code }) => code) };
  const issues = {
    target: planFile,
    codes: plan.nodes.filter(({ kind }) => kind === 'issue').map(({ code }) => code),
  };
  const served = plan.nodes.flatMap((node) =>
    node.kind === 'guideline' ? node.projectKinds.flatMap(({ serves }) => serves) : [],
  );
  return [
    { file: planFile, column: 'issue', values: [plan.issue], ...issues },
    {
      file: planFile,
      column: 'nodes.replacedBy',
      values: plan.nodes.map((node) => node.replacedBy),
      ...nodes,
    },
    { file: planFile, column: 'nodes.serves', values: served, ...indicators },
    { file: planFile, column: 'indicators.goal', values: plan.indicators.map(({ goal }) => goal), ...goals },
    {
      ...column(
        'measurements',
        'indicator',
        reference.measurements.map((row) => row.indicator),
      ),
      ...indicators,
    },
  ];
}
