import { toThaiDigits } from '@tidtam/domain/text';
import fc from 'fast-check';
import type { Written } from './book.ts';
import { known } from './known.ts';

/** A project as a test wants it read. Baht; ISO dates. */
export interface Wanted {
  readonly title: string;
  readonly agency: string;
  readonly part: 1 | 2 | 3;
  readonly budget: number | null;
  readonly committed: number | null;
  readonly disbursed: number | null;
  readonly percent: number | null;
  readonly period: PeriodText;
  /** How this office writes its figures. */
  readonly style: Style;
}

export interface PeriodText {
  readonly text: string;
  readonly starts: string;
  readonly ends: string;
}

export type Style = (typeof styles)[number];
const styles = ['number', 'grouped', 'thai', 'baht', 'dash', 'decimals'] as const;

const subjects = [
  'โครงการเสริมสร้างคุณธรรม จริยธรรม',
  'โครงการบูรณาการความร่วมมือต้านทุจริต',
  'การควบคุมภายในและตรวจสอบภายใน',
  'กิจกรรมวันต่อต้านคอร์รัปชันสากล (ประเทศไทย)',
  'รวมพลังต้านทุจริต',
  'การจัดช่องทางร้องเรียนร้องทุกข์',
  'อบรมให้ความรู้เรื่องผลประโยชน์ทับซ้อน',
  'มาตรการใช้ทรัพย์สินของราชการ',
  'การเปิดเผยงบประมาณและผลการเบิกจ่าย',
  'โครงการโรงเรียนคุณธรรม สพฐ. 4 ดาว',
  'ส่วนร่วมภาคประชาชนเฝ้าระวังการทุจริต',
  'สำนักงานสีขาว',
];

const periods: readonly PeriodText[] = [
  { text: 'ไตรมาสที่ 2', starts: '2024-01-01', ends: '2024-03-31' },
  { text: 'ไตรมาส 1-2', starts: '2023-10-01', ends: '2024-03-31' },
  { text: 'ตลอดปีงบประมาณ', starts: '2023-10-01', ends: '2024-09-30' },
  { text: 'ม.ค.-มี.ค. 67', starts: '2024-01-01', ends: '2024-03-31' },
  { text: '๑ มกราคม ๒๕๖๗ ถึง ๓๑ มีนาคม ๒๕๖๗', starts: '2024-01-01', ends: '2024-03-31' },
  { text: '1 ต.ค. 2566 – 30 ก.ย. 2567', starts: '2023-10-01', ends: '2024-09-30' },
];

const optional = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null, freq: 4 });

/** Reports of one or several agencies; titles are distinct, amounts lie within what peers of one file may. */
export function wantedProjects(most: number): fc.Arbitrary<readonly Wanted[]> {
  const project = fc.record({
    subject: fc.constantFrom(...subjects),
    agency: fc.constantFrom(...known.agencies.map(({ code }) => code)),
    part: fc.constantFrom(1 as const, 2 as const, 3 as const),
    budget: optional(fc.integer({ min: 1_000, max: 900_000 })),
    share: fc.constantFrom(0, 0.1, 0.5, 1),
    isCommitted: fc.boolean(),
    percent: optional(fc.constantFrom(0, 10, 25, 50, 80, 100)),
    period: fc.constantFrom(...periods),
    style: fc.constantFrom(...styles),
  });
  return fc.array(project, { minLength: 1, maxLength: most }).map((all) =>
    all.map(({ subject, part, budget, share, isCommitted, ...rest }, at): Wanted => {
      const money = part === 3 ? null : budget;
      const disbursed = money === null ? null : Math.max(Math.floor(money * share), share === 0 ? 0 : 1_000);
      return {
        ...rest,
        title: `${subject} ครั้งที่ ${at + 1}`,
        part,
        budget: money,
        disbursed,
        committed: money === null || !isCommitted ? null : 1_000,
      };
    }),
  );
}

/** An amount as an office types it, in the unit of its header. */
export function amountCell(baht: number | null, style: Style, unit: number, none: Written = '-'): Written {
  if (baht === null) return none;
  if (unit !== 1) return style === 'grouped' ? String(baht / unit) : baht / unit;
  const grouped = String(baht).replace(/\B(?=(\d{3})+$)/g, ',');
  switch (style) {
    case 'number':
      return baht;
    case 'grouped':
      return grouped;
    case 'thai':
      return `${toThaiDigits(grouped)} บาท`;
    case 'baht':
      return `${grouped} บาท`;
    case 'dash':
      return `${grouped}.-`;
    default:
      return `${grouped}.00`;
  }
}

export function percentCell(percent: number | null, style: Style): Written {
  if (percent === null) return null;
  switch (style) {
    case 'number':
      return { value: percent / 100, percent: true };
    case 'thai':
      return `ร้อยละ ${toThaiDigits(String(percent))}`;
    case 'dash':
      return percent;
    default:
      return `${percent} %`;
  }
}
