import { satangOfBaht } from '@tidtam/domain/money';
import type { PackModel } from '@tidtam/domain/pack';
import { parts, projectStatuses } from '@tidtam/domain/project';
import type { FundingFigures, ReportVersion } from '@tidtam/domain/report';
import {
  type AgencyFigures,
  type Countable,
  type Figures,
  figuresOf,
  type GuidelineFigures,
  type RollUp,
  rollUpOf,
} from '@tidtam/domain/summary';

const directory = [
  ['73-PVO', 'สำนักงานจังหวัดนครปฐม', 'Nakhon Pathom Provincial Office'],
  ['73-PEO', 'สำนักงานศึกษาธิการจังหวัดนครปฐม', 'Nakhon Pathom Provincial Education Office'],
  ['73-SESAO', 'สำนักงานเขตพื้นที่การศึกษามัธยมศึกษานครปฐม', null],
  [
    '73-PESAO1',
    'สำนักงานเขตพื้นที่การศึกษาประถมศึกษานครปฐม เขต 1',
    'Nakhon Pathom Primary Educational Service Area Office 1',
  ],
  [
    '73-PLA',
    'สำนักงานส่งเสริมการปกครองท้องถิ่นจังหวัดนครปฐม',
    'Nakhon Pathom Provincial Office for Local Administration',
  ],
  ['73-PHO', 'สำนักงานสาธารณสุขจังหวัดนครปฐม', 'Nakhon Pathom Provincial Public Health Office'],
  ['R7-PACC', 'สำนักงาน ป.ป.ท. เขต 7', 'Public Sector Anti-Corruption Area Office 7'],
  ['73-PRO', 'สำนักงานประชาสัมพันธ์จังหวัดนครปฐม', 'Nakhon Pathom Provincial Public Relations Office'],
] as const;

const titles = [
  'โครงการอบรมครูแกนนำด้านการป้องกันการทุจริต',
  'กิจกรรมค่ายเยาวชน “คนดีของแผ่นดิน”',
  'การนิเทศ ติดตามโรงเรียนสุจริตต้นแบบ',
  'โครงการเสริมสร้างคุณธรรม จริยธรรม และธรรมาภิบาลในสถานศึกษา (โครงการโรงเรียนสุจริต)',
  'การขับเคลื่อนจังหวัดคุณธรรมและความโปร่งใส',
  'กิจกรรมวันต่อต้านคอร์รัปชันสากล (ประเทศไทย) จังหวัดนครปฐม',
  'โครงการประชุมชี้แจงการประเมิน ITA ขององค์กรปกครองส่วนท้องถิ่น',
  'การให้คำปรึกษาด้านวินัยและการเงินแก่องค์กรปกครองส่วนท้องถิ่น',
  'โครงการอบรมป้องกันผลประโยชน์ทับซ้อนในการจัดซื้อยาและเวชภัณฑ์',
] as const;

const guidelineNames = [
  [
    '2101-1',
    'ปลูกและปลุกจิตสำนึกการเป็นพลเมืองที่ดี มีวัฒนธรรมสุจริต และการปลูกฝังและหล่อหลอมวัฒนธรรมในกลุ่มเด็กและเยาวชนทุกช่วงวัย ทุกระดับ',
  ],
  ['2101-2', 'ส่งเสริมการปฏิบัติหน้าที่ของข้าราชการและเจ้าหน้าที่ของรัฐให้มีความใสสะอาด ปราศจากพฤติกรรมที่ส่อไปในทางทุจริต'],
  ['2102-3', 'พัฒนาการจัดการองค์ความรู้ด้านการปราบปรามการทุจริต'],
] as const;

export const noTexts: ReportVersion['texts'] = {
  guideline: null,
  target: null,
  result: null,
  problems: null,
  suggestions: null,
  nextSteps: null,
  owner: null,
  note: null,
};

/** A project's report of its own, nothing stated but its title; `index` makes ids and cells differ. */
export function buildReport(index: number, overrides: Partial<ReportVersion> = {}): ReportVersion {
  return {
    id: idOf(0x1000 + index),
    project: idOf(0x2000 + index),
    agency: '73-PVO',
    agencyName: 'สำนักงานจังหวัดนครปฐม',
    agencyNameEn: null,
    round: '2567Q2',
    province: '73',
    number: 1,
    withdrawn: false,
    reason: null,
    title: `โครงการที่ ${index}`,
    code: null,
    guideline: null,
    funding: [buildFunding()],
    percentComplete: null,
    status: null,
    statusDerived: false,
    starts: null,
    ends: null,
    months: [],
    texts: noTexts,
    activities: [],
    source: { import: idOf(0x3000), file: '73-PVO-2567Q2.xlsx' },
    recordedAt: '2024-04-22T09:00:00+07:00',
    recordedBy: 'ฝ่ายเลขานุการ',
    ...overrides,
  };
}

export function buildFunding(overrides: Partial<FundingFigures> = {}): FundingFigures {
  return {
    part: 3,
    budget: null,
    notYetAllocated: false,
    committed: null,
    disbursed: null,
    cells: {},
    ...overrides,
  };
}

/** Projects of every kind: one in two parts, cancelled, not yet allocated, without any statement. */
export function buildReports(count: number): readonly ReportVersion[] {
  const reporting = directory.slice(0, 7);
  const reports = Array.from({ length: count }, (_, index) => {
    const [agency, agencyName] = reporting[index % reporting.length] ?? directory[0];
    const status = [...projectStatuses, null][(index * 5 + Math.floor(index / 7)) % 7] ?? null;
    const percentComplete = index % 5 === 4 ? null : (index * 37) % 101;
    return buildReport(index, {
      agency,
      agencyName,
      title: `${titles[index % titles.length]}${index >= titles.length ? ` ครั้งที่ ${index}` : ''}`,
      code: index % 6 === 0 ? `256700${1000 + index}` : null,
      guideline: guidelineNames[index % 4]?.[0] ?? null,
      funding: fundingOf(index),
      status,
      statusDerived: status === 'in_progress' && index % 2 === 0,
      percentComplete,
      starts: index % 8 === 7 ? null : '2023-10-01',
      ends: index % 4 === 3 ? null : '2024-03-31',
      texts: {
        ...noTexts,
        result:
          index % 3 === 0
            ? `จัดอบรมแล้ว ${10 + index} คน ผู้เข้าร่วมมีความรู้ความเข้าใจเพิ่มขึ้น และนำไปใช้ในสถานศึกษาของตนได้`
            : null,
        problems: index % 9 === 1 ? `งบประมาณยังไม่ได้รับจัดสรรเต็มจำนวน (${index})` : null,
        suggestions: index % 9 === 1 ? 'ควรจัดสรรงบประมาณให้ทันไตรมาสแรก' : null,
        nextSteps: index % 18 === 1 ? 'จัดอบรมรุ่นที่ 2 ภายในเดือนมิถุนายน' : null,
      },
      source: { import: idOf(0x3000 + (index % 7)), file: `${agency}-2567Q2-sheets-11.xlsx` },
    });
  });
  return reports.sort((a, b) => orderOf(a) - orderOf(b));
}

function orderOf(report: ReportVersion): number {
  return directory.findIndex(([code]) => code === report.agency);
}

function fundingOf(index: number): FundingFigures[] {
  const cells = { title: `ส่วนที่ ${(index % 3) + 1}!B${8 + index}`, budget: `ส่วนที่ 1!D${8 + index}` };
  const baht = (amount: number) => `${amount}.${String(index).padStart(2, '0').slice(-2)}`;
  const money = {
    budget: baht(100_000 + index * 7919),
    committed: index % 2 === 0 ? baht(1000 + index * 13) : null,
    disbursed: index % 4 === 3 ? null : baht(20_000 + index * 1009),
    cells,
  };
  if (index === 11) return [buildFunding({ part: 1, ...money }), buildFunding({ part: 2, ...money })];
  if (index % 3 === 2) return [buildFunding({ part: 3, cells })];
  if (index % 10 === 6) return [buildFunding({ part: 1, notYetAllocated: true, cells })];
  return [buildFunding({ part: index % 3 === 0 ? 1 : 2, ...money })];
}

/** A province's round, its figures rolled up from its projects as the record does. */
export function buildPackModel(overrides: Partial<PackModel> = {}, projects = buildReports(40)): PackModel {
  const agencies = directory.map(([agency, name, nameEn]) =>
    agencyFigures(
      agency,
      name,
      nameEn,
      projects.filter((project) => project.agency === agency),
    ),
  );
  const total = rollUpOf(projects.map(countable));
  return {
    kind: 'province_round',
    id: idOf(1),
    reference: '73-2567Q2-1',
    madeOn: '2024-04-23T09:05:00+07:00',
    dataDate: '2024-04-22',
    ledger: { leaves: 1234, root: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08' },
    programVersion: '0.1.0',
    invented: true,
    province: { code: '73', name: 'นครปฐม', nameEn: 'Nakhon Pathom' },
    region: { code: '7', name: 'ภาค 7', nameEn: 'Region 7' },
    plan: {
      name: 'แผนแม่บทภายใต้ยุทธศาสตร์ชาติ ประเด็น (21) การต่อต้านการทุจริตและประพฤติมิชอบ (พ.ศ. 2566–2580) (ฉบับแก้ไขเพิ่มเติม)',
      issue: 'การต่อต้านการทุจริตและประพฤติมิชอบ',
      issueEn: 'Countering corruption and misconduct',
    },
    summary: {
      province: '73',
      round: '2567Q2',
      dataDate: '2024-04-22',
      agencies: {
        owed: agencies.length,
        reported: agencies.filter(({ state }) => state !== 'missing').length,
      },
      parts: partFigures(projects),
      total: figuresOf(total),
    },
    agencies,
    guidelines: guidelineFigures(projects),
    projects: [...projects],
    indicators: [
      {
        code: '21-CPI',
        name: 'ดัชนีการรับรู้การทุจริตของประเทศไทย',
        nameEn: 'Corruption Perceptions Index of Thailand',
        target: 'rank 43 / score 57',
        targetToConfirm: false,
        measured: 'rank 108 / score 35',
        measuredYear: 2566,
        source: 'github.com/Feanor1992/Corruption-Perception-Index-Dashboard CPI-historical.csv (TI results)',
      },
      {
        code: '210101-1',
        name: 'ร้อยละของเด็กและเยาวชนไทยที่มีพฤติกรรมที่ยึดมั่นความซื่อสัตย์สุจริต',
        nameEn: 'Share of Thai children and youth whose behaviour holds to honesty',
        target: '60 %',
        targetToConfirm: true,
        measured: null,
        measuredYear: null,
        source: null,
      },
    ],
    section4:
      'คณะกรรมการผลักดันฯ จังหวัด ประชุมครั้งที่ 1/2567 เมื่อวันที่ 15 มกราคม 2567 รับทราบผลการดำเนินงานและมีมติให้ติดตามโครงการที่ล่าช้า\nมีมติ 4 เรื่อง ดำเนินการแล้ว 3 เรื่อง',
    ...overrides,
  };
}

function agencyFigures(
  agency: string,
  name: string,
  nameEn: string | null,
  projects: readonly ReportVersion[],
): AgencyFigures {
  return {
    agency,
    name,
    nameEn,
    state: projects.length === 0 ? 'missing' : 'reported',
    lastChange: null,
    parts: partFigures(projects),
    total: figuresOf(rollUpOf(projects.map(countable))),
  };
}

function partFigures(projects: readonly ReportVersion[]) {
  return parts.map((part) => ({ part, ...figuresOf(rollUpOf(projects.map(countable), part)) }));
}

function guidelineFigures(projects: readonly ReportVersion[]): GuidelineFigures[] {
  return [...Map.groupBy(projects, (project) => project.guideline)].map(([guideline, found]) => ({
    guideline,
    name: guidelineNames.find(([code]) => code === guideline)?.[1] ?? null,
    toConfirm: guideline !== null,
    figures: rolledUp(rollUpOf(found.map(countable))),
    agencies: [...Map.groupBy(found, (project) => project.agency)].map(([agency, own]) => ({
      agency,
      projects: own.length,
    })),
  }));
}

function rolledUp(rollUp: RollUp): Figures {
  return figuresOf(rollUp);
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

function idOf(number: number): string {
  return `018f0000-0000-7000-8000-${number.toString(16).padStart(12, '0')}`;
}
