import type { Severity } from '@tidtam/domain/problem';
import type { Fill, Style } from 'exceljs';
import type { Cell } from '../cells.ts';

/** The red and amber of Excel's own "bad" and "neutral" cells. */
const problemFill: Readonly<Record<Severity, string>> = { error: 'FFC7CE', warning: 'FFEB9C' };

/**
 * Styles of an annotated copy: the cell's own fill, weight and strike, the problem's fill above it. One object per
 * look, shared by all cells that have it.
 */
export class CellLooks {
  readonly #styles = new Map<string, Partial<Style>>();

  of(cell: Cell | null, severity: Severity | null): Partial<Style> {
    const fill = severity === null ? (cell?.fill ?? null) : problemFill[severity];
    const format = cell === null ? 'General' : formatOf(cell);
    const look = { fill, format, bold: cell?.bold ?? false, struck: cell?.struck ?? false };
    const key = JSON.stringify(look);
    const style = this.#styles.get(key) ?? styleOf(look);
    this.#styles.set(key, style);
    return style;
  }
}

export function solid(rgb: string): Fill {
  return { type: 'pattern', pattern: 'solid', fgColor: { argb: `FF${rgb}` } };
}

interface Look {
  readonly fill: string | null;
  readonly format: string;
  readonly bold: boolean;
  readonly struck: boolean;
}

function styleOf({ fill, format, bold, struck }: Look): Partial<Style> {
  return {
    numFmt: format,
    alignment: { vertical: 'top', wrapText: true },
    ...(bold || struck ? { font: { bold, strike: struck } } : {}),
    ...(fill === null ? {} : { fill: solid(fill) }),
  };
}

/** The number format that shows what the original showed, as far as its text tells. */
function formatOf({ value, text }: Cell): string {
  if (value.kind === 'date') return 'yyyy-mm-dd';
  // A text that looks like a formula stays text also when somebody edits the cell.
  if (value.kind === 'text') return /^[=+\-@]/.test(text) ? '@' : 'General';
  if (value.kind !== 'number') return 'General';
  const decimals = /\.(\d+)%?$/.exec(text)?.[1]?.length ?? 0;
  const fraction = decimals === 0 ? '' : `.${'0'.repeat(Math.min(decimals, 15))}`;
  if (value.percent) return `0${fraction}%`;
  return /^-?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(text) ? `#,##0${fraction}` : 'General';
}
