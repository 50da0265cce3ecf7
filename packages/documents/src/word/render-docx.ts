import type { PackModel } from '@tidtam/domain/pack';
import {
  Document,
  HeadingLevel,
  Paragraph,
  SectionType,
  ShadingType,
  type Table,
  type TableOfContents,
} from 'docx';
import { outlineOf } from '../outline.ts';
import type { Block, Heading, Paper, PaperOptions, Section, TitleBlock } from '../paper.ts';
import { contentsParts, markPlace, type Places, placesOf } from './contents.ts';
import { colours, styles, typeface } from './looks.ts';
import { packWord } from './pack-word.ts';
import { bodyWidth, pageFooter, pageHeader, pageProperties } from './page.ts';
import { factTable, tableParts } from './table.ts';
import { runsOf } from './text.ts';

type Child = Paragraph | Table | TableOfContents;

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
  return packWord(documentOf(paper), paper.document);
}

function documentOf(paper: Paper): Document {
  const places = placesOf(paper);
  const front = [...titleParts(paper.title), ...contentsParts(paper.contentsHeading, places)];
  return new Document({
    styles,
    theme: { fonts: { headings: typeface, body: typeface } },
    sections: [
      pagesOf('portrait', front, paper),
      ...paper.sections.map((section) =>
        pagesOf(section.orientation, sectionParts(section, places, paper), paper),
      ),
    ],
  });
}

/** Pages of one orientation, with the paper's head and foot. */
function pagesOf(orientation: Section['orientation'], children: readonly Child[], paper: Paper) {
  return {
    properties: { ...pageProperties(orientation, paper.options.digits), type: SectionType.NEXT_PAGE },
    headers: { default: pageHeader(paper, orientation) },
    footers: { default: pageFooter(paper, orientation) },
    children: [...children],
  };
}

/** The cover's title stands below the top third of its page. */
const coverSpace = 3400;

function titleParts({ lines, notice, facts }: TitleBlock): readonly Child[] {
  const [first = '', ...rest] = lines;
  const width = bodyWidth.portrait;
  const warning = { bold: true, color: colours.warning };
  return [
    new Paragraph({
      heading: HeadingLevel.TITLE,
      spacing: { before: coverSpace, after: 40 },
      children: runsOf(first),
    }),
    ...rest.map((line) => new Paragraph({ style: 'Subtitle', children: runsOf(line) })),
    ...(notice === null ? [] : [new Paragraph({ style: 'Subtitle', children: runsOf(notice, warning) })]),
    new Paragraph({ style: 'TableDetail', children: [] }),
    factTable(facts, width),
  ];
}

function sectionParts({ orientation, blocks }: Section, places: Places, paper: Paper): readonly Child[] {
  return blocks.flatMap((block) =>
    block.kind === 'heading'
      ? [headingParagraph(block, places)]
      : blockParts(block, bodyWidth[orientation], paper),
  );
}

function headingParagraph(heading: Heading, places: Places): Paragraph {
  const paragraph = new Paragraph({ heading: headingLevels[heading.level], children: runsOf(heading.text) });
  const place = places.get(heading);
  return place === undefined ? paragraph : markPlace(paragraph, place);
}

function blockParts(block: Exclude<Block, Heading>, width: number, paper: Paper): readonly Child[] {
  if (block.kind === 'table') return tableParts(block, width, paper.options.digits);
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
