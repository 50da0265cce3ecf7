import {
  AlignmentType,
  Footer,
  Header,
  type ISectionPropertiesOptions,
  NumberFormat,
  PageOrientation,
  Paragraph,
  type ParagraphChild,
  SimpleField,
  TabStopType,
  TextRun,
} from 'docx';
import type { Digits, PagePiece, Paper, Section } from '../paper.ts';
import { textWidth } from '../type/text-width.ts';
import { colours, sizes } from './looks.ts';

type Orientation = Section['orientation'];

/** A4 and its margins in twentieths of a point; tables are as wide as `bodyWidth`. */
const a4 = { width: 11_906, height: 16_838 };
const sideMargin = { portrait: 1417, landscape: 1134 } as const;

export const bodyWidth: Readonly<Record<Orientation, number>> = {
  portrait: a4.width - 2 * sideMargin.portrait,
  landscape: a4.height - 2 * sideMargin.landscape,
};

export function pageProperties(orientation: Orientation, digits: Digits): ISectionPropertiesOptions {
  const side = sideMargin[orientation];
  return {
    page: {
      size: {
        ...a4,
        orientation: orientation === 'landscape' ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
      },
      margin: { top: 1417, bottom: 1134, left: side, right: side, header: 567, footer: 454 },
      pageNumbers: { formatType: digits === 'thai' ? NumberFormat.THAI_NUMBERS : NumberFormat.DECIMAL },
    },
  };
}

/** What the paper is, and ข้อมูลสมมติ where it is, on every page: beside each other, or below where there is no room. */
export function pageHeader({ runningTitle, mark }: Paper, orientation: Orientation): Header {
  const title = new TextRun(runningTitle);
  if (mark === null) return new Header({ children: [furniture(orientation, [title])] });
  const whole = `\u00A0${mark.replaceAll(' ', '\u00A0')}\u00A0`;
  const marked = [
    new TextRun({ text: '\t' }),
    new TextRun({
      text: whole,
      bold: true,
      color: colours.warning,
      border: { style: 'single', size: 6, color: colours.warning, space: 1 },
    }),
  ];
  const lines = isOneLine(runningTitle, whole, orientation) ? [[title, ...marked]] : [[title], marked];
  return new Header({ children: lines.map((line) => furniture(orientation, line)) });
}

/** Whether two texts stand beside each other at the top or bottom of a page, in Sarabun. */
function isOneLine(left: string, right: string, orientation: Orientation): boolean {
  const type = { size: sizes.small / 2, bold: true };
  return textWidth(left, type) + textWidth(right, type) + type.size <= bodyWidth[orientation] / 20;
}

/** Reference, data date and version; page and pages. */
export function pageFooter(paper: Paper, orientation: Orientation): Footer {
  const pages = paper.pageOf.map((piece) => pagePiece(piece, paper.options.digits));
  const footer = new TextRun(paper.footer);
  const shown = paper.pageOf.map((piece) => ('text' in piece ? piece.text : '000')).join('');
  const numbered = [new TextRun({ text: '\t' }), ...pages];
  const lines = isOneLine(paper.footer, shown, orientation) ? [[footer, ...numbered]] : [[footer], numbered];
  return new Footer({ children: lines.map((line) => furniture(orientation, line)) });
}

function furniture(orientation: Orientation, children: readonly ParagraphChild[]): Paragraph {
  return new Paragraph({
    style: 'PageFurniture',
    alignment: AlignmentType.LEFT,
    tabStops: [{ type: TabStopType.RIGHT, position: bodyWidth[orientation] }],
    children,
  });
}

function pagePiece(piece: PagePiece, digits: Digits): ParagraphChild {
  if ('text' in piece) return new TextRun(piece.text);
  // The section's page numbers already have the paper's digits; the number of pages is told its own.
  return piece.field === 'page' ? new SimpleField('PAGE', '1') : numberField('NUMPAGES', '1', digits);
}

/** A field that Word computes, with what readers without fields show. */
export function numberField(instruction: string, shown: string, digits: Digits): SimpleField {
  return new SimpleField(`${instruction} \\* ${digits === 'thai' ? 'THAIARABIC' : 'ARABIC'}`, shown);
}
