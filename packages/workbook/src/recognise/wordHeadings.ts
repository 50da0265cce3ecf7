import type { Part } from '@tidtam/domain/project';
import type { Workbook } from '../cells.ts';
import { isNoProjects } from '../values/index.ts';
import type { AgencyFinder } from './agencies.ts';
import { type Heading, headingOf } from './headings.ts';
import { isReportEnd } from './rowWords.ts';
import { type Unit, unitOfLine } from './units.ts';
import type { Above, Line, SaidNone } from './walk.ts';

/** What the paragraphs of a Word file say around its tables. */
export interface WordText {
  /** What stands above each table, by table. */
  readonly above: readonly Above[];
  readonly lines: readonly Line[];
  readonly none: readonly SaidNone[];
  readonly section4: readonly Line[];
}

interface Heard {
  heading: Heading;
  isUsed: boolean;
}

/**
 * Reads the paragraphs before, between and after the tables. A table takes the part heading right above it; where
 * all part headings stand before the first table, each table takes the next. Agencies, parts and units hold until
 * the next of their kind.
 */
export function readWordText(workbook: Workbook, agencies: AgencyFinder): WordText {
  const lines: Line[] = [];
  const none: SaidNone[] = [];
  const section4: Line[] = [];
  const heard: Heard[][] = [];
  let inSection4 = false;
  let part: Part | null = null;
  let agency: Line | null = null;
  let unit: Unit | null = null;
  const units: (Unit | null)[] = [];

  function hear(text: string, here: Heard[]): void {
    const line = { text, cell: null };
    const heading = headingOf([{ text, column: 1, until: 1 }], null, agencies);
    lines.push(line);
    unit = unitOfLine(text) ?? unit;
    if (heading === null && inSection4 && !isReportEnd(text)) section4.push(line);
    if (heading === null && part !== null && isNoProjects(text)) {
      none.push({ part, agency, cell: null });
      const last = here.findLast((one) => one.heading.kind === 'part');
      if (last !== undefined) last.isUsed = true;
    }
    if (heading === null) return;
    inSection4 = heading.kind === 'section4';
    if (inSection4) section4.push(line);
    if (heading.kind === 'agency') agency = { text: heading.text, cell: null };
    if (heading.kind === 'part') {
      part = heading.part;
      if (heading.saysNone) none.push({ part, agency, cell: null });
    }
    here.push({ heading, isUsed: heading.kind === 'part' && heading.saysNone });
  }

  for (const sheet of workbook.sheets) {
    const here: Heard[] = [];
    for (const text of sheet.before) hear(text, here);
    heard.push(here);
    units.push(unit);
  }
  for (const text of workbook.sheets.at(-1)?.after ?? []) hear(text, []);
  const above = distribute(heard).map((headings, at) => ({ headings, unit: units[at] ?? null }));
  return { above, lines, none, section4 };
}

/** All part headings before the first table: one for each table, in order. */
function distribute(heard: readonly (readonly Heard[])[]): readonly (readonly Heading[])[] {
  const live = heard.map((here) => here.filter((one) => !one.isUsed).map((one) => one.heading));
  const [first = [], ...rest] = live;
  const parts = first.filter((heading) => heading.kind === 'part');
  const isList = parts.length > 1 && rest.every((here) => here.every((heading) => heading.kind !== 'part'));
  if (!isList) return carryAgency(live);
  const others = first.filter((heading) => heading.kind !== 'part');
  return carryAgency(live.map((here, at) => [...(at === 0 ? others : here), ...parts.slice(at, at + 1)]));
}

/** A table without a heading goes on with the agency and part of the table above it. */
function carryAgency(live: readonly (readonly Heading[])[]): readonly (readonly Heading[])[] {
  let agency: Heading | null = null;
  let part: Heading | null = null;
  return live.map((here) => {
    const hasPart = here.some((heading) => heading.kind === 'part' || heading.kind === 'section4');
    const hasAgency = here.some((heading) => heading.kind === 'agency');
    const carried = [agency, part].filter(
      (heading): heading is Heading =>
        heading !== null && !(heading.kind === 'agency' ? hasAgency : hasPart || hasAgency),
    );
    agency = here.findLast((heading) => heading.kind === 'agency') ?? agency;
    part = here.findLast((heading) => heading.kind === 'part' || heading.kind === 'section4') ?? part;
    return [...carried, ...here];
  });
}
