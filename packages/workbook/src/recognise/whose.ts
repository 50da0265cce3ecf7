import type { Corrections } from '@tidtam/domain/import';
import type { AgencyFinder, AgencyMatch } from './agencies.ts';
import type { Findings } from './findings.ts';
import type { Line } from './walk.ts';

export interface AgencyResolver {
  /** The code of the agency that a text names; `null` for one nobody knows, said once per name. */
  resolve(line: Line): string | null;
}

/**
 * Turns agencies' names into codes: what a person said of a name first, then what is known. A misspelt name is
 * a warning with both names, an unknown one an error with the nearest; each once per name.
 *
 * `expected` is the agency that whoever brings the file named: a likely name that means it needs no question,
 * a name that means another agency is an error.
 */
export function createAgencyResolver(
  finder: AgencyFinder,
  corrections: Corrections,
  expected: string | null,
  findings: Findings,
): AgencyResolver {
  const resolved = new Map<string, string | null>();

  function resolve(line: Line): string | null {
    const name = line.text.trim();
    const found = resolved.get(name);
    if (found !== undefined) return found;
    const code = corrections.agencies[name] ?? codeOf(name, line, finder.find(name));
    if (code !== null && expected !== null && code !== expected) sayDiffers(line, code);
    resolved.set(name, code);
    return code;
  }

  function codeOf(name: string, line: Line, match: AgencyMatch): string | null {
    const where = { cell: line.cell, read: name };
    if (match.kind === 'exact') return match.code;
    if (match.kind === 'likely') {
      if (match.code !== expected) {
        findings.warning(
          'agency_doubtful',
          { ...where, agency: match.code },
          { read: name, name: match.name },
          [
            { text: match.name, label: { th: match.name, en: match.name } },
            { text: name, label: { th: name, en: name } },
          ],
        );
      }
      return match.code;
    }
    const readings = match.nearest.map((near) => ({
      text: near.name,
      label: { th: near.name, en: `${near.name} (${near.code})` },
    }));
    const nearest = match.nearest.map((near) => `“${near.name}”`).join(', ');
    findings.error('agency_unknown', where, { read: name, nearest }, readings);
    return null;
  }

  function sayDiffers(line: Line, code: string): void {
    findings.error(
      'agency_differs',
      { cell: line.cell, read: line.text, agency: code },
      { read: finder.nameOf(code), expected: expected === null ? '' : finder.nameOf(expected) },
    );
  }

  return { resolve };
}
