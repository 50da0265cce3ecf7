import { type IRunOptions, TextRun } from 'docx';

/** Runs of a text, a line break between its lines. */
export function runsOf(text: string, look: Pick<IRunOptions, 'bold' | 'size' | 'color'> = {}): TextRun[] {
  return text
    .split('\n')
    .map((line, index) => new TextRun({ ...look, text: line, ...(index === 0 ? {} : { break: 1 }) }));
}
