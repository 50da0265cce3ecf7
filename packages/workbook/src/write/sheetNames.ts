const longest = 31;

/** Characters that Excel refuses in a sheet's name. */
const illegal = /[\\/?*[\]:]/g;

/**
 * Names that Excel accepts, in the same order: illegal characters replaced, at most 31 characters, no two alike
 * without regard to case. A CSV's nameless sheet becomes `CSV`.
 *
 * @param taken names that are used already.
 */
export function safeSheetNames(names: readonly string[], taken: readonly string[]): readonly string[] {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  return names.map((name) => {
    const safe = unused(legalName(name), used);
    used.add(safe.toLowerCase());
    return safe;
  });
}

function legalName(name: string): string {
  const legal = clip(name.replace(illegal, '-').replace(/^['\s]+/, ''), longest);
  if (legal === '') return 'CSV';
  // Excel keeps this name for itself.
  return legal.toLowerCase() === 'history' ? 'History-' : legal;
}

function unused(name: string, used: ReadonlySet<string>): string {
  let candidate = name;
  for (let number = 2; used.has(candidate.toLowerCase()); number += 1) {
    const suffix = ` (${number})`;
    candidate = clip(name, longest - suffix.length) + suffix;
  }
  return candidate;
}

/** Cuts by UTF-16 units, as Excel counts, without half a character, quotation mark or blank at the end. */
function clip(name: string, length: number): string {
  return name
    .slice(0, length)
    .replace(/[\uD800-\uDBFF]$/, '')
    .replace(/['\s]+$/, '');
}
