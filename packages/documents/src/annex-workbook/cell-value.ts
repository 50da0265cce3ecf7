import type { CellValue } from 'exceljs';

/** A formula and what it gives, stored beside it for programs that do not compute. */
export interface Formula {
  readonly formula: string;
  readonly result: string | number;
}

export type Value = string | number | Date | Formula | null;

/** Excel's limit for one cell. */
const longestText = 32_767;

/**
 * What is written for a value. Only formulas of ours are formulas: a text is stored as text whatever it begins
 * with. `_x0041_` in a file means `A`, so that a typed one has its underscore spelled out (ST_Xstring).
 */
export function written(value: Value): CellValue {
  if (typeof value === 'string')
    return value.slice(0, longestText).replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
  return value === null || typeof value === 'number' || value instanceof Date ? value : { ...value };
}

/** A text that a program would take for a formula when somebody edits the cell or saves it as CSV. */
export function looksLikeFormula(value: Value): boolean {
  return typeof value === 'string' && /^[=+\-@\t\r]/.test(value) && value.length > 1;
}

/** Excel's name of a column: 1 → A, 27 → AA. */
export function columnName(number: number): string {
  const rest = (number - 1) % 26;
  const letter = String.fromCharCode(65 + rest);
  return number <= 26 ? letter : columnName((number - 1 - rest) / 26) + letter;
}

/** A sheet's name as formulas write it. */
export function quoted(sheet: string): string {
  return `'${sheet.replaceAll("'", "''")}'`;
}

/** A sum of the numbers of a range, a dash where there are none: a missing value is not zero. */
export function sumFormula(range: string, result: string | number): Formula {
  return { formula: `IF(COUNT(${range})=0,"–",SUM(${range}))`, result };
}

/** The same over the rows that filters show. */
export function shownSumFormula(range: string, result: string | number): Formula {
  return { formula: `IF(SUBTOTAL(102,${range})=0,"–",SUBTOTAL(109,${range}))`, result };
}

/** Disbursed over budget in percent, rounded half up to two decimals; a dash without a budget. */
export function rateFormula(disbursed: string, budget: string, result: string | number): Formula {
  return {
    formula: `IF(AND(ISNUMBER(${disbursed}),N(${budget})>0),ROUND(${disbursed}/${budget}*100,2),"–")`,
    result,
  };
}
