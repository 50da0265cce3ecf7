import type { PackModel } from '@tidtam/domain/pack';
import { Document, HeadingLevel, Packer, Paragraph, SectionType, ShadingType, type Table } from 'docx';
import { outlineOf } from '../outline.ts';
import type { Block, Heading, Paper, PaperOptions, Section, TitleBlock } from '../paper.ts';
import { coreProperties } from './core-properties.ts';
import { withFixedDates } from './fixed-dates.ts';
import { fontTable } from './font-table.ts';
import { colours, styles, typeface } from './looks.ts';
import { pageFooter, pageHeader, pageProperties, textWidth } from './page.ts';
import { factTable, tableParts } from './table.ts';
import { runsOf } from './text.ts';

type Child = Paragraph | Table;

const headingLevels = {
  1: HeadingLevel.HEADING_1,
  2: HeadingLevel.HEADING_2,
  3: HeadingLevel.HEADING_3,
} as const satisfies Record<Heading['level'], string>;

/**
 * The paper as an editable Word document (.docx, ECMA-376), pure from the frozen model: the same model and
 * options give the same bytes.
 */
export async function renderDocx(model: PackModel, options: PaperOptions): Promise<Uint8Array> {
  const paper = outlineOf(model, options);
  const packed = await Packer.pack(documentOf(paper), 'uint8array', undefined, [
    { path: 'docProps/core.xml', data: coreProperties(paper.document) },
    { path: 'word/fontTable.xml', data: fontTable },
  ]);
  return withFixedDates(packed);
}

function documentOf(paper: Paper): Document {
  return new Document({
    styles,
    theme: { fonts: { headings: typeface, body: typeface } },
    sections: paper.sections.map((section, index) => ({
      properties: {
        ...pageProperties(section.orientation, paper.options.digits),
        type: SectionType.NEXT_PAGE,
      },
      headers: { default: pageHeader(paper, section.orientation) },
      footers: { default: pageFooter(paper, section.orientation) },
      children: [...(index === 0 ? titleParts(paper.title) : []), ...sectionParts(section, paper)],
    })),
  });
}

function titleParts({ lines, notice, facts }: TitleBlock): readonly Child[] {
  const [first = '', ...rest] = lines;
  const width = textWidth.portrait;
  const warning = { bold: true, color: colours.warning };
  return [
    new Paragraph({ heading: HeadingLevel.TITLE, children: runsOf(first) }),
    ...rest.map((line) => new Paragraph({ style: 'Subtitle', children: runsOf(line) })),
    ...(notice === null ? [] : [new Paragraph({ style: 'Subtitle', children: runsOf(notice, warning) })]),
    new Paragraph({ style: 'TableDetail', children: [] }),
    factTable(facts, width),
  ];
}

function sectionParts({ orientation, blocks }: Section, paper: Paper): readonly Child[] {
  return blocks.flatMap((block) => blockParts(block, textWidth[orientation], paper));
}

function blockParts(block: Block, width: number, paper: Paper): readonly Child[] {
  if (block.kind === 'table') return tableParts(block, width, paper.options.digits);
  if (block.kind === 'heading')
    return [new Paragraph({ heading: headingLevels[block.level], children: runsOf(block.text) })];
  if (block.tone === 'lead') return [leadParagraph(block.text)];
  const style = { body: 'BodyText', note: 'Note', code: 'Code' }[block.tone];
  return [new Paragraph({ style, children: runsOf(block.text) })];
}

/** Shaded, with a bar at its side. */
function leadParagraph(text: string): Paragraph {
  return new Paragraph({
    style: 'Lead',
    indent: { left: 140, right: 60 },
    shading: { type: ShadingType.CLEAR, color: 'auto', fill: colours.lead },
    border: { left: { style: 'single', size: 24, color: colours.accent, space: 6 } },
    children: runsOf(text),
  });
}
