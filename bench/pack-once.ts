import { renderDocx, renderPdf, renderPptx, renderXlsx } from '@tidtam/documents';
import { satangOfBaht } from '@tidtam/domain/money';
import type { PackModel } from '@tidtam/domain/pack';
import { parts } from '@tidtam/domain/project';
import type { ReportVersion } from '@tidtam/domain/report';
import { type AgencyFigures, type Countable, figuresOf, rollUpOf } from '@tidtam/domain/summary';
import { buildPackModel, buildReports } from '../packages/documents/test/pack-model.ts';

const agencies = 30;
const projects = 400;

/** A province of 30 agencies and 400 projects, as `bench/pack.ts` has it made into papers. */
function largeModel(): PackModel {
  const reports = buildReports(projects).map((report, index) => {
    const number = index % agencies;
    return {
      ...report,
      agency: `A-${number}`,
      agencyName: `สำนักงานเขตพื้นที่การศึกษาประถมศึกษา เขต ${number + 1}`,
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

/** Makes the four papers once, in a process of its own, and says how long each took and what memory it came to. */
async function main(): Promise<void> {
  const model = largeModel();
  const renders = { docx: renderDocx, pdf: renderPdf, pptx: renderPptx, xlsx: renderXlsx };
  for (const [format, render] of Object.entries(renders)) {
    const start = performance.now();
    await render(model, { language: 'th', digits: 'arabic' });
    process.stdout.write(`${format} ${((performance.now() - start) / 1000).toFixed(2)} s\n`);
  }
  process.stdout.write(`${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB at most\n`);
}

await main();
