import type { LetterModel } from '@tidtam/domain/letter';
import { AlignmentType, Document, Footer, Header, Paragraph, type Table, TextRun } from 'docx';
import type { PaperOptions } from '../paper.ts';
import { textWidth } from '../type/text-width.ts';
import { colours, sizes, styles, typeface } from '../word/looks.ts';
import { packWord } from '../word/pack-word.ts';
import { fillable } from './fillable.ts';
import type { Letter, LetterBlock, LetterField } from './letter.ts';
import { letterOf } from './letter-of.ts';
import { letterhead } from './letterhead.ts';
import { bodyWidth, centimetre, margins } from './sheet.ts';

/** The letter as an editable Word file, pure from the model: the same model and options give the same bytes. */
export async function renderLetterDocx(model: LetterModel, options: PaperOptions): Promise<Uint8Array> {
  const letter = letterOf(model, options);
  return packWord(documentOf(letter), letter.document);
}

function documentOf(letter: Letter): Document {
  return new Document({
    styles,
    theme: { fonts: { headings: typeface, body: typeface } },
    sections: [
      {
        properties: { page: { size: { width: 11_906, height: 16_838 }, margin: margins } },
        headers: { default: new Header({ children: [markParagraph(letter.mark)] }) },
        footers: {
          default: new Footer({
            children: [new Paragraph({ style: 'PageFurniture', children: [new TextRun(letter.footer)] })],
          }),
        },
        children: partsOf(letter),
      },
    ],
  });
}

function markParagraph(mark: string | null): Paragraph {
  const look = { bold: true, color: colours.warning };
  const children = mark === null ? [] : [new TextRun({ ...look, text: mark })];
  return new Paragraph({ style: 'PageFurniture', alignment: AlignmentType.RIGHT, children });
}

function partsOf(letter: Letter): (Paragraph | Table)[] {
  const half = Math.round(bodyWidth / 2);
  return [
    letterhead(letter),
    new Paragraph({
      indent: { left: half },
      spacing: { before: 120, after: 120 },
      children: fillable(letter.date),
    }),
    ...letter.fields.map(fieldParagraph),
    ...letter.body.map(bodyParagraph),
    ...signatureParts(letter, half),
    ...letter.contact.map(
      (line, index) =>
        new Paragraph({ spacing: { before: index === 0 ? 480 : 0, after: 0 }, children: fillable(line) }),
    ),
  ];
}

/** The label, then its text, whose further lines stand below its first. */
function fieldParagraph({ label, text }: LetterField): Paragraph {
  const width = textWidth(label, { size: sizes.body / 2, bold: false });
  const left = Math.max(850, Math.round(width * 20) + 240);
  return new Paragraph({
    indent: { left, hanging: left },
    tabStops: [{ type: 'left', position: left }],
    spacing: { after: 120 },
    children: [new TextRun(label), new TextRun({ text: '\t' }), ...fillable(text, label)],
  });
}

function bodyParagraph({ kind, text }: LetterBlock): Paragraph {
  const indent = {
    paragraph: { firstLine: 2.5 * centimetre },
    item: { left: 3.1 * centimetre, hanging: 0.6 * centimetre },
    detail: { left: 3.6 * centimetre, hanging: 0.4 * centimetre },
  }[kind];
  return new Paragraph({
    style: 'BodyText',
    alignment: kind === 'paragraph' ? AlignmentType.THAI_DISTRIBUTE : AlignmentType.LEFT,
    indent: { left: 0, ...whole(indent) },
    spacing: { before: kind === 'paragraph' ? 120 : 0, after: 0 },
    children: fillable(text),
  });
}

/** Closing, room for the signature, name and position: kept on one page, in the right half. */
function signatureParts({ closing, signature }: Letter, half: number): readonly Paragraph[] {
  return [closing, ...signature].map(
    (line, index) =>
      new Paragraph({
        alignment: AlignmentType.CENTER,
        indent: { left: half },
        keepNext: index < signature.length,
        spacing: { before: index === 0 ? 360 : index === 1 ? 900 : 0, after: 0 },
        children: fillable(line),
      }),
  );
}

function whole<Indent extends Readonly<Record<string, number>>>(indent: Indent) {
  return Object.fromEntries(Object.entries(indent).map(([side, twips]) => [side, Math.round(twips)]));
}
