/** One thing that was measured, beside what it must reach. */
export interface Row {
  readonly what: string;
  readonly measured: string;
  readonly target: string;
  readonly met: boolean;
}

export function atMost(what: string, value: number, most: number, unit = ''): Row {
  return { what, measured: shown(value, unit), target: `≤ ${shown(most, unit)}`, met: value <= most };
}

export function atLeast(what: string, value: number, least: number, unit = ''): Row {
  return { what, measured: shown(value, unit), target: `≥ ${shown(least, unit)}`, met: value >= least };
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? Number.NaN)) / 2;
}

function shown(value: number, unit: string): string {
  const number = Number.isInteger(value) ? String(value) : value.toFixed(2);
  return unit === '' ? number : `${number} ${unit}`;
}
