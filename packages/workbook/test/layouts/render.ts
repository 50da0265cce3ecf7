import fc from 'fast-check';
import type { Sheet, Workbook } from '../../src/cells.ts';
import { synonyms } from '../../src/recognise/synonyms.ts';
import { bookOf, type Looks, sheetOf, type Written } from './book.ts';
import { known } from './known.ts';
import { amountCell, percentCell, type Wanted } from './report.ts';

type Key = 'title' | 'budget' | 'committed' | 'disbursed' | 'percentComplete' | 'period' | 'result' | 'note';

/** How an office lays its report out. */
export interface Habit {
  readonly layout: Layout;
  readonly headers: Readonly<Record<Key, string>>;
  readonly order: readonly Key[];
  readonly unit: 1 | 1_000 | 1_000_000;
  readonly unitInLine: boolean;
  readonly isNumbered: boolean;
  readonly hasTotals: boolean;
  readonly hasTitles: boolean;
  readonly hasNotes: boolean;
  readonly isDoubleHeader: boolean;
  readonly blankEvery: number;
  readonly repeatEvery: number;
  /** A row "(1) (2) (3) …" below the header. */
  readonly hasColumnNumbers: boolean;
  /** Months as columns instead of a period's column. */
  readonly schedule: 'none' | 'ticks' | 'fills';
  readonly hasRemaining: boolean;
  /** Two activities below each project, numbered 1.1 and 1.2 or begun with a dash. */
  readonly activities: 'none' | 'numbered' | 'dashed';
  /** What typing leaves in headers and titles. */
  readonly noise: 'none' | 'zero_width' | 'spaces' | 'typo';
}

export const layouts = [
  'sheets',
  'stacked',
  'bands',
  'part_column',
  'source_column',
  'agencies_merged',
  'agencies_blank',
  'agency_headings',
  'forms',
  'form_sheets',
  'word',
] as const;
export type Layout = (typeof layouts)[number];

/** Wordings that a column may carry: those of the lists, which name one field only. */
function wordings(field: string): fc.Arbitrary<string> {
  const words = synonyms.find(([name]) => name === field)?.[1] ?? [];
  return fc.constantFrom(...words.filter((word) => !/^(?:กิจกรรม|งบ|To|From|อื่น ๆ|อื่นๆ)$/.test(word)));
}

const keys: readonly Key[] = [
  'title',
  'budget',
  'committed',
  'disbursed',
  'percentComplete',
  'period',
  'result',
  'note',
];

export const habits: fc.Arbitrary<Habit> = fc.record({
  layout: fc.constantFrom(...layouts),
  headers: fc.record({
    title: wordings('title'),
    budget: fc.oneof(wordings('budget'), wordings('budgetAllocated')),
    committed: wordings('committed'),
    disbursed: wordings('disbursed'),
    percentComplete: wordings('percentComplete'),
    period: wordings('period'),
    result: wordings('result'),
    note: wordings('note'),
  }),
  order: fc.shuffledSubarray([...keys], { minLength: keys.length }),
  unit: fc.constantFrom(1, 1, 1_000, 1_000_000),
  unitInLine: fc.boolean(),
  isNumbered: fc.boolean(),
  hasTotals: fc.boolean(),
  hasTitles: fc.boolean(),
  hasNotes: fc.boolean(),
  isDoubleHeader: fc.boolean(),
  blankEvery: fc.constantFrom(0, 0, 2, 3),
  repeatEvery: fc.constantFrom(0, 0, 2),
  hasColumnNumbers: fc.boolean(),
  schedule: fc.constantFrom('none', 'none', 'ticks', 'fills'),
  hasRemaining: fc.boolean(),
  activities: fc.constantFrom('none', 'none', 'numbered', 'dashed'),
  noise: fc.constantFrom('none', 'none', 'zero_width', 'spaces', 'typo'),
});

const months = [10, 11, 12, 1, 2, 3, 4, 5, 6, 7, 8, 9];
const monthLabels = [
  'ต.ค.',
  'พ.ย.',
  'ธ.ค.',
  'ม.ค.',
  'ก.พ.',
  'มี.ค.',
  'เม.ย.',
  'พ.ค.',
  'มิ.ย.',
  'ก.ค.',
  'ส.ค.',
  'ก.ย.',
];

/** A header as an office mistypes it: one mark lost, or characters that nobody sees. */
function mistyped(text: string, noise: Habit['noise']): string {
  switch (noise) {
    case 'zero_width':
      return text.replace(/^(..)/, '$1\u200B').replace(/ำ/g, 'ํา');
    case 'spaces':
      return ` ${text.replace(/[/]/g, ' /\n')}\u00A0`;
    case 'typo':
      return text.length < 9 ? text : text.replace(/^(.{4}[^่-้]*)[่-้]/, '$1');
    default:
      return text;
  }
}

type Rows = (readonly Written[])[];
const unitNames = { 1: 'บาท', 1000: 'พันบาท', 1000000: 'ล้านบาท' } as const;
const partNames = { 1: 'งบบูรณาการ', 2: 'งบปกติ', 3: 'ไม่ใช้งบ' } as const;
const partTitles = {
  1: 'ส่วนที่ 1 โครงการ/กิจกรรม ที่ใช้งบประมาณตามแผนงานบูรณาการต่อต้านการทุจริตและประพฤติมิชอบ',
  2: 'ส่วนที่ ๒ โครงการ/กิจกรรม ที่ใช้งบประมาณตามแผนงานยุทธศาสตร์ของหน่วยงาน',
  3: 'ส่วนที่ 3 การดำเนินงานที่ไม่ได้ใช้งบประมาณ',
} as const;

export function nameOf(code: string): string {
  return known.agencies.find((agency) => agency.code === code)?.names[0] ?? code;
}

/** Lays projects out as an office would. */
export function render(projects: readonly Wanted[], habit: Habit): Workbook {
  const above = habit.hasTitles ? titleRows() : [];
  const below = habit.hasNotes ? noteRows() : [];
  const parts = ([1, 2, 3] as const).map((part) => projects.filter((project) => project.part === part));
  const filled = parts.filter((part) => part.length > 0);
  const partOf = (group: readonly Wanted[]) => group[0]?.part ?? 1;
  const one = (rows: Rows, looks: Looks = {}) =>
    bookOf([sheetOf('Sheet1', [...above, ...rows, ...below], looks)]);
  switch (habit.layout) {
    case 'sheets':
      return bookOf(
        filled.map((group) => sheetOf(`ส่วนที่ ${partOf(group)}`, [...above, ...table(group, habit), ...below])),
      );
    case 'stacked':
      return one(filled.flatMap((group) => [[partTitles[partOf(group)]], ...table(group, habit), [null]]));
    case 'bands':
      return one([
        ...unitLine(habit),
        ...headerRows(habit),
        ...filled.flatMap((group) => [
          [{ value: partNames[partOf(group)], fill: 'FFD966' }],
          ...body(group, habit),
        ]),
      ]);
    case 'part_column':
      return one(table(projects, habit, { label: 'ส่วนที่', of: (project) => project.part }));
    case 'source_column':
      return one(table(projects, habit, { label: 'แหล่งงบประมาณ', of: (project) => partNames[project.part] }));
    case 'agencies_merged':
    case 'agencies_blank':
      return many(projects, habit, above, below);
    case 'agency_headings':
      return one(
        byAgency(projects).flatMap((group) => [
          [`หน่วยงาน : ${nameOf(group[0]?.agency ?? '')}`],
          ...([1, 2, 3] as const).flatMap((part) => {
            const own = group.filter((project) => project.part === part);
            return own.length === 0 ? [] : [[partTitles[part]], ...table(own, habit)];
          }),
        ]),
      );
    case 'forms':
      return one(projects.flatMap((project) => [...form(project, habit), [null]]));
    case 'form_sheets':
      return bookOf(
        projects.map((project, at) =>
          sheetOf(`โครงการ ${at + 1}`, [...above, ...form(project, habit), ...below]),
        ),
      );
    case 'word':
      return word(filled, habit);
  }
}

function titleRows(): Rows {
  return [
    ['แบบรายงานผลการดำเนินงานตามแผนแม่บทภายใต้ยุทธศาสตร์ชาติ ประเด็น (21) การต่อต้านการทุจริตและประพฤติมิชอบ'],
    ['ประจำปีงบประมาณ พ.ศ. ๒๕๖๗   รอบไตรมาสที่ 2 (รอบ 6 เดือน)'],
    [null],
  ];
}

function noteRows(): Rows {
  return [
    [null],
    ['หมายเหตุ : ข้อมูล ณ วันที่ 31 มีนาคม 2567'],
    [null, null, null, 'ผู้รายงาน ........................................'],
    [null, null, null, '( นางสาวสมหญิง รักดี )'],
  ];
}

interface Extra {
  readonly label: string;
  readonly of: (project: Wanted, at: number) => Written;
}

function table(projects: readonly Wanted[], habit: Habit, extra?: Extra): Rows {
  return [...unitLine(habit), ...headerRows(habit, extra), ...body(projects, habit, extra)];
}

function unitLine(habit: Habit): Rows {
  return habit.unitInLine ? [[`หน่วย : ${unitNames[habit.unit]}`]] : [];
}

function headerRows(habit: Habit, extra?: Extra): Rows {
  const texts = columnsOf(habit).map((key) => mistyped(headerText(key, habit), habit.noise));
  const row = [
    ...(extra === undefined ? [] : [extra.label]),
    ...(habit.isNumbered ? ['ลำดับที่'] : []),
    ...texts,
    ...(habit.hasRemaining ? [`คงเหลือ (${unitNames[habit.unit]})`] : []),
    ...(habit.schedule === 'none' ? [] : monthLabels),
  ];
  const numbers: Rows = habit.hasColumnNumbers ? [row.map((_, at) => `(${at + 1})`)] : [];
  return habit.isDoubleHeader ? [row, row, ...numbers] : [row, ...numbers];
}

/** The period's column gives way to a schedule. */
function columnsOf(habit: Habit): readonly Key[] {
  return habit.order.filter((key) => key !== 'period' || habit.schedule === 'none');
}

function monthCells(project: Wanted, habit: Habit): readonly Written[] {
  if (habit.schedule === 'none') return [];
  const from = Number(project.period.starts.slice(5, 7));
  const until = Number(project.period.ends.slice(5, 7));
  const worked = months.map((_, at) => months.indexOf(from) <= at && at <= months.indexOf(until));
  return worked.map((works): Written => {
    if (!works) return null;
    return habit.schedule === 'ticks' ? '/' : { fill: '9DC3E6' };
  });
}

function headerText(key: Key, habit: Habit): string {
  const isMoney = key === 'budget' || key === 'committed' || key === 'disbursed';
  const unit = unitNames[habit.unit];
  return isMoney && !habit.unitInLine ? `${habit.headers[key]} (${unit})` : habit.headers[key];
}

function body(projects: readonly Wanted[], habit: Habit, extra?: Extra): Rows {
  const rows: Rows = [];
  projects.forEach((project, at) => {
    rows.push([
      ...(extra === undefined ? [] : [extra.of(project, at)]),
      ...(habit.isNumbered ? [at % 2 === 0 ? at + 1 : `${at + 1}.`] : []),
      ...columnsOf(habit).map((key) => cell(project, key, habit)),
      ...remainingCells(project, habit),
      ...monthCells(project, habit),
    ]);
    rows.push(...activityRows(project, at + 1, habit, extra));
    if (habit.blankEvery > 0 && at % habit.blankEvery === 1) rows.push([null]);
    if (habit.repeatEvery > 0 && at % habit.repeatEvery === 1 && at + 1 < projects.length) {
      rows.push(...headerRows(habit, extra));
    }
  });
  if (habit.hasTotals) rows.push(totalRow(projects, habit, extra));
  return rows;
}

function remainingCells(project: Wanted, habit: Habit): readonly Written[] {
  if (!habit.hasRemaining) return [];
  const left = project.budget === null ? null : project.budget - (project.disbursed ?? 0);
  return [amountCell(left, project.style, habit.unit)];
}

function activityRows(project: Wanted, number: number, habit: Habit, extra?: Extra): Rows {
  const isShown = habit.activities === 'dashed' || (habit.activities === 'numbered' && habit.isNumbered);
  if (!isShown) return [];
  return [1, 2].map((at) => [
    ...(extra === undefined ? [] : [null]),
    ...(habit.isNumbered ? [habit.activities === 'numbered' ? `${number}.${at}` : null] : []),
    ...columnsOf(habit).map((key): Written => {
      if (key === 'title') return habit.activities === 'dashed' ? `- ประชุมครั้งที่ ${at}` : `กิจกรรมที่ ${at} ประชุม`;
      if (key !== 'budget' || project.budget === null) return null;
      const first = Math.floor(project.budget / 2);
      return amountCell(at === 1 ? first : project.budget - first, 'grouped', habit.unit);
    }),
  ]);
}

function cell(project: Wanted, key: Key, habit: Habit): Written {
  switch (key) {
    case 'title':
      return project.title;
    case 'budget':
      return amountCell(project.budget, project.style, habit.unit, project.part === 3 ? 'ไม่ใช้งบประมาณ' : '-');
    case 'committed':
      return amountCell(project.committed, project.style, habit.unit);
    case 'disbursed':
      return amountCell(project.disbursed, project.style, habit.unit);
    case 'percentComplete':
      return percentCell(project.percent, project.style);
    case 'period':
      return project.period.text;
    case 'result':
      return 'จัดกิจกรรมแล้ว 3 ครั้ง';
    default:
      return null;
  }
}

function totalRow(projects: readonly Wanted[], habit: Habit, extra?: Extra): readonly Written[] {
  const sum = (key: 'budget' | 'committed' | 'disbursed') =>
    projects.reduce((total, project) => total + (project[key] ?? 0), 0) / habit.unit;
  const cells = columnsOf(habit).map((key): Written => {
    if (key === 'title') return 'รวม';
    return key === 'budget' || key === 'committed' || key === 'disbursed' ? sum(key) : null;
  });
  return [...(extra === undefined ? [] : [null]), ...(habit.isNumbered ? [null] : []), ...cells];
}

function byAgency(projects: readonly Wanted[]): readonly (readonly Wanted[])[] {
  const codes = [...new Set(projects.map(({ agency }) => agency))];
  return codes.map((code) => projects.filter(({ agency }) => agency === code));
}

/** One table for many agencies, the name once per agency, merged downwards or blank below. */
function many(projects: readonly Wanted[], habit: Habit, above: Rows, below: Rows): Workbook {
  const plain: Habit = {
    ...habit,
    blankEvery: 0,
    repeatEvery: 0,
    activities: 'none',
    hasColumnNumbers: false,
  };
  const groups = byAgency(projects);
  const inOrder = groups.flat();
  const firsts = new Set(groups.map((group) => group[0]));
  const extra: Extra = {
    label: 'หน่วยงาน',
    of: (project) => (firsts.has(project) ? nameOf(project.agency) : null),
  };
  const parts: Extra = { label: 'ส่วนที่', of: (project) => project.part };
  const rows = table(inOrder, plain, extra).map((row, at, all) => {
    const first = all.length - inOrder.length - (plain.hasTotals ? 1 : 0);
    const project = inOrder[at - first];
    const isHeader = at < first && row.length > 1;
    const wide = [...row, ...Array(40 - row.length).fill(null)];
    return [...wide, isHeader ? parts.label : project === undefined ? null : project.part];
  });
  const top = above.length + rows.length - inOrder.length - (plain.hasTotals ? 1 : 0) + 1;
  let from = top;
  const merges = groups.map((group) => {
    const range = `A${from}:A${from + group.length - 1}`;
    from += group.length;
    return range;
  });
  const looks = habit.layout === 'agencies_merged' ? { merges } : {};
  return bookOf([sheetOf('Sheet1', [...above, ...rows, ...below], looks)]);
}

function form(project: Wanted, habit: Habit): Rows {
  const amount = (key: 'budget' | 'committed' | 'disbursed') =>
    amountCell(project[key], project.style, habit.unit, '-');
  const label = (key: Key) =>
    habit.isNumbered
      ? `${headerText(key, { ...habit, unitInLine: false })} :`
      : headerText(key, { ...habit, unitInLine: false });
  return [
    ['ชื่อโครงการ', project.title],
    ['หน่วยงาน', nameOf(project.agency)],
    ['แหล่งงบประมาณ', partNames[project.part]],
    [label('budget'), amount('budget'), label('disbursed'), amount('disbursed')],
    [label('committed'), amount('committed')],
    [label('period'), project.period.text],
    [label('percentComplete'), percentCell(project.percent, project.style)],
    [label('result'), 'จัดกิจกรรมแล้ว 3 ครั้ง'],
  ];
}

function word(groups: readonly (readonly Wanted[])[], habit: Habit): Workbook {
  const text = (rows: Rows): Rows =>
    rows.map((row) => row.map((cell) => (typeof cell === 'number' ? String(cell) : cell)));
  const sheets = groups.map((group, at): Sheet => {
    const title = partTitles[group[0]?.part ?? 1];
    const titles =
      at === 0 && habit.hasTitles
        ? titleRows().flatMap((row) => row.flatMap((cell) => (typeof cell === 'string' ? [cell] : [])))
        : [];
    const unit = habit.unitInLine ? { ...habit, unitInLine: false } : habit;
    return sheetOf(`Table ${at + 1}`, text(table(group, unit)), { before: [...titles, title] });
  });
  return bookOf(sheets, 'docx');
}
