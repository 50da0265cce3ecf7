import type { ProjectStatus } from '@tidtam/domain/project';
import { type Below, chance } from '../chance.ts';

/** An agency that a bench adds to the record. */
export interface TrueAgency {
  readonly code: string;
  readonly name: string;
}

/** One project as a generated file states it, and as the record must hold it. Satang; ISO dates. */
export interface TrueProject {
  readonly agency: TrueAgency;
  readonly title: string;
  readonly part: 1 | 2 | 3;
  readonly budget: number | null;
  readonly committed: number | null;
  readonly disbursed: number | null;
  readonly percentComplete: number;
  readonly status: ProjectStatus;
  readonly starts: string;
  readonly ends: string;
  readonly target: string;
  readonly result: string;
  readonly problems: string | null;
}

const kinds = [
  'ศูนย์พัฒนาชุมชนตำบล',
  'สำนักงานเกษตรตำบล',
  'โรงพยาบาลส่งเสริมสุขภาพตำบล',
  'ศูนย์พัฒนาเด็กเล็กบ้าน',
  'โรงเรียนวัด',
] as const;
const heads = [
  ...['บ้าน', 'หนอง', 'ห้วย', 'ดอน', 'โคก', 'ท่า', 'บาง', 'คลอง', 'ทุ่ง', 'นา', 'วัง', 'โพธิ์', 'ศรี'],
  ...['เขา', 'ดง', 'ไผ่', 'สระ', 'แม่', 'เกาะ', 'ป่า', 'ลาด', 'กุด', 'คำ', 'แหลม', 'สาม', 'โนน'],
];
const tails = [
  ...['ใหม่', 'ใหญ่', 'น้อย', 'กลาง', 'แก้ว', 'ทอง', 'เงิน', 'ขาว', 'แดง', 'ดำ', 'งาม', 'ยาว', 'สูง', 'ลึก', 'หลวง'],
  ...[
    'ชัย',
    'มงคล',
    'เจริญ',
    'สะอาด',
    'พระยา',
    'ม่วง',
    'เสือ',
    'ช้าง',
    'กระทุ่ม',
    'มะขาม',
    'สำโรง',
    'สมบูรณ์',
    'พัฒนา',
  ],
];
const ends = ['', 'เหนือ', 'ใต้', 'ออก', 'ตก', 'ล่าง', 'บน'];

/** Agencies of distinct names, as local offices have them; none of a kind that the record knows already. */
export function agenciesOf(count: number): readonly TrueAgency[] {
  return Array.from({ length: count }, (_, at) => {
    const [kind, afterKind] = pick(kinds, at);
    const [head, afterHead] = pick(heads, afterKind);
    const [tail, afterTail] = pick(tails, afterHead);
    return { code: `BENCH-${at + 1}`, name: `${kind}${head}${tail}${pick(ends, afterTail)[0]}` };
  });
}

/** The digit of a number whose base is the list's length, and the rest of it. */
function pick(list: readonly string[], number: number): readonly [string, number] {
  return [list[number % list.length] ?? '', Math.floor(number / list.length)];
}

const subjects = [
  'โครงการเสริมสร้างคุณธรรม จริยธรรม และความโปร่งใส',
  'โครงการประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ (ITA)',
  'กิจกรรมวันต่อต้านคอร์รัปชันสากล (ประเทศไทย)',
  'โครงการอบรมให้ความรู้เรื่องผลประโยชน์ทับซ้อน',
  'มาตรการป้องกันการใช้ทรัพย์สินของราชการ',
  'การเปิดเผยข้อมูลการจัดซื้อจัดจ้างและผลการเบิกจ่าย',
  'โครงการเครือข่ายภาคประชาชนเฝ้าระวังการทุจริต',
  'การจัดช่องทางร้องเรียนร้องทุกข์และคุ้มครองผู้แจ้งเบาะแส',
  'โครงการโรงเรียนสุจริต',
  'การตรวจสอบภายในและบริหารความเสี่ยงการทุจริต',
] as const;
const audiences = [
  'เจ้าหน้าที่',
  'ผู้นำชุมชน',
  'เด็กและเยาวชน',
  'ผู้บริหาร',
  'สมาชิกสภา',
  'ประชาชนทั่วไป',
  'ข้าราชการครู',
] as const;
const results = [
  'ประชุมชี้แจงและแต่งตั้งคณะทำงานแล้ว อยู่ระหว่างจัดทำหลักสูตร',
  'จัดอบรมแล้ว ผู้เข้าร่วมมีความรู้ความเข้าใจเพิ่มขึ้น',
  'ขออนุมัติโครงการแล้ว อยู่ระหว่างจัดซื้อจัดจ้าง',
  'ดำเนินการแล้วเสร็จตามแผน และเผยแพร่ผลบนเว็บไซต์ของหน่วยงาน',
] as const;
const problems = [
  'งบประมาณได้รับจัดสรรล่าช้า',
  'กลุ่มเป้าหมายเข้าร่วมน้อยกว่าที่กำหนด',
  'บุคลากรมีภารกิจซ้อนกันหลายงาน',
] as const;

/** Rows of agencies one after the other, of distinct titles within an agency; the same for the same seed. */
export function projectsOf(
  agencies: readonly TrueAgency[],
  rows: number,
  seed: number,
): readonly TrueProject[] {
  const below = chance(seed);
  return Array.from({ length: rows }, (_, at): TrueProject => {
    const agency = agencies[Math.floor((at * agencies.length) / rows)] ?? { code: '', name: '' };
    return projectOf(agency, at, below);
  });
}

function projectOf(agency: TrueAgency, at: number, below: Below): TrueProject {
  const part = ([2, 2, 3, 1] as const)[below(4)] ?? 2;
  const budget = part === 3 ? null : (below(2_000) + 20) * 50_000;
  const percentComplete = [0, 10, 25, 40, 50, 75, 80, 90, 100][below(9)] ?? 0;
  const share = Math.floor(percentComplete * 0.9);
  const quarter = below(4);
  const people = 20 + below(400);
  return {
    agency,
    title: `${one(subjects, below)} สำหรับ${one(audiences, below)} รุ่นที่ ${at + 1}`,
    part,
    budget,
    committed: budget === null ? null : Math.round((budget * (100 - share)) / 10_000) * 100,
    disbursed: budget === null ? null : spent(budget, share, below),
    percentComplete,
    status: percentComplete === 0 ? 'not_started' : percentComplete === 100 ? 'completed' : 'in_progress',
    starts: ['2023-10-01', '2024-01-01', '2023-11-15', '2023-12-01'][quarter] ?? '',
    ends: ['2024-09-30', '2024-03-31', '2024-06-30', '2024-08-31'][quarter] ?? '',
    target: `${one(audiences, below)} ${people} คน`,
    result: `${one(results, below)} (${Math.floor((people * percentComplete) / 100)} คน)`,
    problems: below(3) === 0 ? one(problems, below) : null,
  };
}

/** Satang stand where money was spent, as bills have them. */
function spent(budget: number, share: number, below: Below): number {
  return share === 0 ? 0 : Math.round((budget * share) / 10_000) * 100 + below(100);
}

function one(list: readonly string[], below: Below): string {
  return list[below(list.length)] ?? '';
}
