/** Money: an exact count of satang, a safe integer. 100 satang are one baht. */
export type Satang = number;

/** 90 trillion baht, the largest amount that is stored, either sign. */
export const satangLimit: Satang = 9_000_000_000_000_000;

/** `1`, `1 000` or `1 000 000` baht: the unit that a table's header states. */
export type MoneyUnit = 1 | 1000 | 1000000;

/**
 * A plain decimal number (`-1234.5`: Arabic digits, a point, no separators) of `unit` baht, as satang. The
 * unit is a positive whole number: 1 000 000 for millions.
 * `exact` is false when it had fractions of a satang; those are rounded half away from zero. `null` when the
 * text is no such number or exceeds `satangLimit`. Computed without floating point.
 */
export function satangOfDecimal(text: string, unit: number): { satang: Satang; exact: boolean } | null {
  const match = /^(-?)(\d{1,40})(?:\.(\d{1,40}))?$/.exec(text);
  if (match === null) return null;
  const [, sign = '', whole = '', fraction = ''] = match;
  const scale = 10n ** BigInt(fraction.length);
  const scaled = BigInt(whole + fraction) * BigInt(unit) * 100n;
  const rounded = (scaled * 2n + scale) / (scale * 2n);
  if (rounded > BigInt(satangLimit)) return null;
  const satang = Number(rounded);
  return { satang: sign === '-' && satang !== 0 ? -satang : satang, exact: scaled % scale === 0n };
}

/** `"285700.00"` or `"285700"` in baht → satang; `null` when it is no amount with at most two decimals. */
export function satangOfBaht(text: string): Satang | null {
  if (!/^-?\d+(?:\.\d{1,2})?$/.test(text)) return null;
  return satangOfDecimal(text, 1)?.satang ?? null;
}

/** The sum of the amounts that are stated; `null` when none is. A missing amount is not zero. */
export function addSatang(amounts: readonly (Satang | null)[]): Satang | null {
  let sum: bigint | null = null;
  for (const amount of amounts) if (amount !== null) sum = (sum ?? 0n) + BigInt(amount);
  return sum === null ? null : Number(sum);
}
