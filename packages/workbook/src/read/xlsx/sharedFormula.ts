import { columnName } from '../../cells.ts';
import { limits } from '../limits.ts';
import { columnNumber, type Place } from './reference.ts';

const piece =
  /"[^"]*"|'[^']*'|(?<![A-Za-z0-9_.\\])(\$?)([A-Za-z]{1,3})(\$?)([1-9][0-9]{0,6})(?![A-Za-z0-9_.(!])/g;

/**
 * A shared formula as it stands in another cell of its range: relative references move along, texts and sheet
 * names stay. A reference pushed off the sheet becomes `#REF!`.
 */
export function sharedFormula(formula: string, from: Place, to: Place): string {
  const rows = to.row - from.row;
  const columns = to.column - from.column;
  return formula.replace(piece, (whole, fixColumn, letters, fixRow, digits) => {
    if (letters === undefined) return whole;
    const column = columnNumber(letters) + (fixColumn === '$' ? 0 : columns);
    const row = Number(digits) + (fixRow === '$' ? 0 : rows);
    if (column < 1 || column > limits.columns || row < 1 || row > limits.rows) return '#REF!';
    return `${fixColumn}${columnName(column)}${fixRow}${row}`;
  });
}
