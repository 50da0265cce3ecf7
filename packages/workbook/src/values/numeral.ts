/**
 * A number as it was typed, as plain decimals (`1234.5`), the likelier first. More than one means that its
 * separators leave it open.
 */
export type Numeral = readonly [string, ...string[]];

/**
 * Reads Arabic digits with separators; `null` when it is no number. In Thai the comma groups thousands and the
 * point starts the decimals; where the groups do not have three digits, the likelier reading ignores them.
 *
 * - `1,234.50`, `1 234`, `1'234`: one reading.
 * - `1,23,456`: 123456, or 1023456 when a zero was left out of a group; `1,0000`: 10000, or 1000.
 * - `12,50`: 1250, or 12.50 with a decimal comma. `1.234,56`: 1234.56, or 123456.
 * - `1.234.567`: 1234567. `285.700` has two readings only where fractions of a satang make no sense
 *   (`pointMayGroup`): 285700, or 285.7.
 */
export function readNumeral(written: string, pointMayGroup: boolean): Numeral | null {
  const typed = written.trim().replaceAll("'", ',').replace(/, /g, ',');
  if (!/^(?:\d[\d., ]*)?\d$/.test(typed) && !/^\.\d+$/.test(typed)) return null;
  if (typed.includes(' ')) return readSpaced(typed, pointMayGroup);
  if (/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(typed)) return [trimmed(typed.replaceAll(',', ''))];
  if (/^\d*(?:\.\d+)?$/.test(typed)) return readPoint(typed, pointMayGroup);
  return readGroups(typed);
}

/** `1 234 567` is grouped by spaces; a space anywhere else leaves open whether it belongs. */
function readSpaced(typed: string, pointMayGroup: boolean): Numeral | null {
  if (/^\d{1,3}(?: \d{3})+(?:\.\d+)?$/.test(typed)) return [trimmed(typed.replaceAll(' ', ''))];
  // "10,000 5,000": grouped numbers side by side are not one.
  if (/,\d{3} \d{1,3},/.test(typed)) return null;
  const joined = readNumeral(typed.replaceAll(' ', ''), pointMayGroup);
  const last = readNumeral(typed.slice(typed.lastIndexOf(' ') + 1), pointMayGroup);
  if (joined === null || last === null) return null;
  return [joined[0], last[0]];
}

function readPoint(typed: string, pointMayGroup: boolean): Numeral {
  if (pointMayGroup && /^[1-9]\d{0,2}\.\d{3}$/.test(typed)) return [typed.replace('.', ''), trimmed(typed)];
  return [trimmed(typed)];
}

function readGroups(typed: string): Numeral | null {
  const digits = typed.replace(/[.,]/g, '');
  if (/^\d{1,3}(?:\.\d{3})+,\d{1,2}$/.test(typed)) {
    return [trimmed(typed.replaceAll('.', '').replace(',', '.')), trimmed(digits)];
  }
  if (/^\d{1,3}(?:\.\d{3}){2,}$/.test(typed))
    return [trimmed(digits), trimmed(typed.replace(/\.(?=.*\.)/g, ''))];
  const [whole = '', fraction, ...more] = typed.split('.');
  if (more.length > 0 || whole === '' || fraction?.includes(',') || /,,|^,|,$/.test(whole)) return null;
  return readCommas(whole, fraction);
}

/** Commas whose groups do not have three digits. */
function readCommas(whole: string, fraction: string | undefined): Numeral {
  const groups = whole.split(',');
  const last = groups.at(-1) ?? '';
  const tail = fraction === undefined ? '' : `.${fraction}`;
  const joined = trimmed(groups.join('') + tail);
  if (last.length > 3) return [joined, trimmed(groups.slice(0, -1).join('') + last.slice(0, 3) + tail)];
  if (last.length < 3 && fraction === undefined) {
    return [joined, trimmed(`${groups.slice(0, -1).join('')}.${last}`)];
  }
  const padded = groups.map((group, at) => (at === 0 ? group : group.padStart(3, '0'))).join('');
  return [joined, trimmed(padded + tail)];
}

/** Without leading zeros and an empty whole part: `007` → `7`, `.5` → `0.5`. */
function trimmed(decimal: string): string {
  return decimal.replace(/^0+(?=\d)/, '').replace(/^(?=\.)/, '0');
}
