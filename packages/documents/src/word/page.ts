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
import { colours } from './looks.ts';

type Orientation = Section['orientation'];

/** A4 and its margins in twentieths of a point; tables are as wide as `textWidth`. */
const a4 = { width: 11_906, height: 16_838 };
const sideMargin = { portrait: 1417, landscape: 1134 } as const;

export const textWidth: Readonly<Record<Orientation, number>> = {
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

/** What the paper is, and ข้อมูลสมมติ where it is, on every page. */
export function pageHeader(paper: Paper, orientation: Orientation): Header {
  const mark =
    paper.mark === null
      ? []
      : [
          new TextRun({ text: '\t' }),
          new TextRun({
            text: ` ${paper.mark} `,
            bold: true,
            color: colours.warning,
            border: { style: 'single', size: 6, color: colours.warning, space: 1 },
          }),
        ];
  return new Header({
    children: [furniture(orientation, [new TextRun(paper.runningTitle), ...mark])],
  });
}

/** Reference, data date and version; page and pages. */
export function pageFooter(paper: Paper, orientation: Orientation): Footer {
  const pages = paper.pageOf.map((piece) => pagePiece(piece, paper.options.digits));
  return new Footer({
    children: [furniture(orientation, [new TextRun(paper.footer), new TextRun({ text: '\t' }), ...pages])],
  });
}

function furniture(orientation: Orientation, children: readonly ParagraphChild[]): Paragraph {
  return new Paragraph({
    style: 'PageFurniture',
    alignment: AlignmentType.LEFT,
    tabStops: [{ type: TabStopType.RIGHT, position: textWidth[orientation] }],
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
