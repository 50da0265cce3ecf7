import type { ImportDraft, SheetPreview } from '@tidtam/domain/import';
import type { ReportVersion } from '@tidtam/domain/report';
import type { ProvinceRound } from '@tidtam/domain/summary';
import { figuresOfVersions } from '@tidtam/domain/summary';

const id = '00000000-0000-7000-8000-000000000000';

export function buildVersion(overrides: Partial<ReportVersion> = {}): ReportVersion {
  return {
    id,
    project: id,
    agency: '73-PEO',
    agencyName: 'สำนักงานศึกษาธิการจังหวัดนครปฐม',
    agencyNameEn: null,
    round: '2567Q2',
    province: '73',
    number: 1,
    withdrawn: false,
    reason: null,
    title: 'โครงการโรงเรียนสุจริต',
    code: null,
    guideline: null,
    funding: [buildLine()],
    percentComplete: 40,
    status: 'in_progress',
    statusDerived: false,
    starts: '2023-10-01',
    ends: '2024-09-30',
    months: [],
    texts: {
      guideline: null,
      target: null,
      result: null,
      problems: null,
      suggestions: null,
      nextSteps: null,
      owner: null,
      note: null,
    },
    activities: [],
    source: { import: null, file: null },
    recordedAt: '2024-04-23T02:00:00Z',
    recordedBy: 'ฝ่ายเลขานุการ',
    ...overrides,
  };
}

export function buildLine(overrides: Partial<ReportVersion['funding'][number]> = {}) {
  return {
    part: 2 as const,
    budget: '1000.00',
    notYetAllocated: false,
    committed: null,
    disbursed: '400.00',
    cells: {},
    ...overrides,
  };
}

export function buildProvinceRound(
  projects: readonly ReportVersion[],
  overrides: Partial<ProvinceRound> = {},
): ProvinceRound {
  const parts = ([1, 2, 3] as const).map((part) => ({ part, ...figuresOfVersions(projects, part) }));
  return {
    asOf: '2024-04-23T02:00:00Z',
    province: { code: '73', name: 'นครปฐม', nameEn: 'Nakhon Pathom' },
    region: { code: '7', name: 'ภาค 7', nameEn: 'Region 7' },
    summary: {
      province: '73',
      round: '2567Q2',
      dataDate: '2024-03-31',
      agencies: { owed: 8, reported: 1 },
      parts,
      total: figuresOfVersions(projects),
    },
    agencies: [],
    marks: { spent_without_progress: 0, spent_over_budget: 0, behind: 0, nothing_stated: 0 },
    section4: null,
    ...overrides,
  };
}

export function buildDraft(overrides: Partial<ImportDraft> = {}): ImportDraft {
  return {
    id,
    revision: 1,
    file: 'report.xlsx',
    format: 'xlsx',
    state: 'open',
    createdAt: '2024-04-23T02:00:00Z',
    createdBy: 'ฝ่ายเลขานุการ',
    sheets: [{ name: 'Sheet1', rows: 20, columns: 6, hidden: false }],
    tables: [],
    notes: [],
    corrections: { cells: {}, columns: {}, parts: {}, agencies: {}, ignoredRows: [], ignoredTables: [] },
    differences: [],
    section4: null,
    answer: {
      file: 'report.xlsx',
      status: 'checked',
      province: '73',
      round: '2567Q2',
      agencies: [],
      projects: [],
      problems: [],
      totals: [],
    },
    ...overrides,
  };
}

export function buildPreview(overrides: Partial<SheetPreview> = {}): SheetPreview {
  return {
    name: 'Sheet1',
    from: 1,
    to: 200,
    rowCount: 3,
    columns: 3,
    hiddenColumns: [],
    merges: [],
    rows: [],
    ...overrides,
  };
}
