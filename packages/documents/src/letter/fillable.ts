import { ShadingType, TextRun } from 'docx';

/** Dots that wait for a person are shaded, so that none is forgotten. */
const waiting = { type: ShadingType.CLEAR, color: 'auto', fill: 'FFF4CC' };

/** Runs of a text, its blanks in runs of their own. */
export function fillable(text: string): TextRun[] {
  return text
    .split(/(\.{8,})/)
    .filter((piece) => piece !== '')
    .map((piece) => new TextRun({ text: piece, ...(/^\.{8,}$/.test(piece) ? { shading: waiting } : {}) }));
}
