import { AlignmentType, type IStylesOptions } from 'docx';

/** The official face of Thai papers (สารบรรณ); `fontTable` names what stands in where it is missing. */
export const typeface = 'TH SarabunPSK';

/** Half-points, as Word counts sizes: 16 pt for running text. */
export const sizes = {
  title: 40,
  subtitle: 36,
  heading1: 36,
  heading2: 34,
  body: 32,
  caption: 28,
  table: 26,
  small: 24,
};

export const colours = {
  accent: '0F5C5C',
  shade: 'DFEBEB',
  lead: 'EEF5F5',
  group: 'ECEEF0',
  line: '9AA5B1',
  soft: '52606D',
  warning: 'B42318',
} as const;

const font = { ascii: typeface, hAnsi: typeface, cs: typeface, eastAsia: typeface };
const black = '1F2933';

/** Thai is a complex script: Word takes its face, size and weight from the `cs` half of each property. */
export const styles: IStylesOptions = {
  default: {
    document: {
      run: { font, size: sizes.body, language: { value: 'en-GB', bidirectional: 'th-TH' }, color: black },
      paragraph: { spacing: { after: 100 } },
    },
    title: {
      run: { font, size: sizes.title, bold: true, color: colours.accent },
      paragraph: { alignment: AlignmentType.CENTER, spacing: { after: 40 } },
    },
    heading1: heading(sizes.heading1, colours.accent, 280),
    heading2: heading(sizes.heading2, colours.accent, 220),
    heading3: heading(sizes.body, black, 160),
    caption: {
      run: { font, size: sizes.caption, bold: true, italics: false, color: black },
      paragraph: { keepNext: true, spacing: { before: 160, after: 60 } },
    },
  },
  paragraphStyles: [
    paragraph(
      'Subtitle',
      { size: sizes.subtitle, bold: true },
      { alignment: AlignmentType.CENTER, after: 40 },
    ),
    paragraph('ContentsHeading', { size: sizes.heading1, bold: true, color: colours.accent }, { after: 120 }),
    contents('TOC1', 0, { bold: true, before: 100 }),
    contents('TOC2', 340, { before: 0 }),
    paragraph('BodyText', {}, { alignment: AlignmentType.THAI_DISTRIBUTE, after: 100, firstLine: 850 }),
    paragraph('Lead', { size: sizes.heading2 }, { after: 120 }),
    paragraph('Note', { size: sizes.caption }, { after: 40 }),
    paragraph('TableNote', { size: sizes.small }, { after: 20 }),
    paragraph('TableText', { size: sizes.table }, { after: 0 }),
    paragraph('TableDetail', { size: sizes.small, color: colours.soft }, { after: 0 }),
    paragraph('Code', { size: sizes.caption, bold: true }, { after: 0 }),
    paragraph('PageFurniture', { size: sizes.small, color: colours.soft }, { after: 0 }),
  ],
};

function heading(size: number, color: string, before: number) {
  return {
    run: { font, size, bold: true, italics: false, color },
    paragraph: { keepNext: true, keepLines: true, spacing: { before, after: 80 } },
  };
}

/** An entry of Word's table of contents; Word keeps these looks when it makes the table again. */
function contents(id: string, left: number, { bold = false, before }: { bold?: boolean; before: number }) {
  return {
    id,
    name: id.replace('TOC', 'toc '),
    basedOn: 'Normal',
    next: 'Normal',
    run: { bold },
    paragraph: { indent: { left }, spacing: { before, after: 0 } },
  };
}

interface Shape {
  readonly after: number;
  readonly firstLine?: number;
  readonly alignment?: (typeof AlignmentType)[keyof typeof AlignmentType];
}

function paragraph(
  id: string,
  run: { readonly size?: number; readonly bold?: boolean; readonly color?: string },
  { after, firstLine, alignment }: Shape,
) {
  return {
    id,
    name: id.replace(/(?<=[a-z])(?=[A-Z])/g, ' '),
    basedOn: 'Normal',
    quickFormat: true,
    run,
    paragraph: {
      spacing: { after },
      ...(firstLine === undefined ? {} : { indent: { firstLine } }),
      ...(alignment === undefined ? {} : { alignment }),
    },
  };
}
