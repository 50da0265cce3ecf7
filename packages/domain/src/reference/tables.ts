import type { z } from 'zod';
import { Agency, AgencyCoverage, BodyKind, Obligation, OfficeKind } from '../agency/index.ts';
import { District, Province, Region } from '../place/index.ts';
import { ItaTotal, Measurement, type Plan } from '../plan/index.ts';
import { ReportingRound } from '../round/index.ts';
import { columnOf } from './csv.ts';
import { Holiday } from './holiday.ts';

/** The schema of each table's rows. Table `agencyCoverage` is the file `agency_coverage.csv`. */
export const tables = {
  regions: Region,
  provinces: Province,
  districts: District,
  officeKinds: OfficeKind,
  bodyKinds: BodyKind,
  agencies: Agency,
  agencyCoverage: AgencyCoverage,
  rounds: ReportingRound,
  obligations: Obligation,
  holidays: Holiday,
  measurements: Measurement,
  itaTotals: ItaTotal,
};

export type TableName = keyof typeof tables;
export type Row<Name extends TableName> = z.output<(typeof tables)[Name]>;

/** All reference data, typed and checked. Tables keep the order of their files. */
export type Reference = { readonly [Name in TableName]: readonly Row<Name>[] } & { readonly plan: Plan };

export const planFile = 'plan.json';

export function fileOf(table: TableName): string {
  return `${columnOf(table)}.csv`;
}
