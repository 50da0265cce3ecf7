/** Where a cell stands: sheet name (`''` in a CSV), row and column counted from 1. */
export interface CellPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** `Sheet1!D8` or `D8`; `null` when it is no address of a cell. */
export function placeOfCell(address: string): CellPlace | null {
  const at = address.lastIndexOf('!');
  const match = /^([A-Z]{1,3})([1-9]\d{0,6})$/.exec(address.slice(at + 1));
  if (match === null) return null;
  const [, letters = '', digits = ''] = match;
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { sheet: at < 0 ? '' : address.slice(0, at), row: Number(digits), column };
}

/** `A`, …, `Z`, `AA`, … */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

export function addressOfCell({ sheet, row, column }: CellPlace): string {
  const cell = `${columnLetters(column)}${row}`;
  return sheet === '' ? cell : `${sheet}!${cell}`;
}
