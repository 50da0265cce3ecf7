import { satangOfBaht } from '@tidtam/domain/money';
import type { PackModel } from '@tidtam/domain/pack';
import { parts } from '@tidtam/domain/project';
import type { ReportVersion } from '@tidtam/domain/report';
import { type AgencyFigures, type Countable, figuresOf, rollUpOf } from '@tidtam/domain/summary';
import { buildPackModel, buildReports } from '../packages/documents/test/pack-model.ts';

const agencies = 30;
const projects = 400;

/** A province of 30 agencies and 400 projects. */
export function largeModel(): PackModel {
  const reports = buildReports(projects).map((report, index) => {
    const number = index % agencies;
    return {
      ...report,
      agency: `A-${number}`,
      agencyName: `สำนักงานเขตพื้นที่การศึกษาประถมศึกษา เขต ${number + 1}`,
      agencyNameEn: null,
    };
  });
  const model = buildPackModel({}, reports);
  const owing = [...Map.groupBy(reports, ({ agency }) => agency).values()].map(figuresFor);
  return {
    ...model,
    agencies: owing,
    summary: { ...model.summary, agencies: { owed: agencies, reported: agencies } },
  };
}

function figuresFor(reports: readonly ReportVersion[]): AgencyFigures {
  const [first] = reports;
  const counted = reports.map(countable);
  return {
    agency: first?.agency ?? '',
    name: first?.agencyName ?? '',
    nameEn: null,
    state: 'reported',
    lastChange: null,
    parts: parts.map((part) => ({ part, ...figuresOf(rollUpOf(counted, part)) })),
    total: figuresOf(rollUpOf(counted)),
  };
}

function countable({ status, percentComplete, funding }: ReportVersion): Countable {
  const satang = (baht: string | null) => (baht === null ? null : satangOfBaht(baht));
  return {
    status,
    percentComplete,
    funding: funding.map(({ part, budget, committed, disbursed }) => ({
      part,
      budget: satang(budget),
      committed: satang(committed),
      disbursed: satang(disbursed),
    })),
  };
}
