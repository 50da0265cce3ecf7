import type { FigureName } from '@tidtam/domain/summary';

// The contract's list stands beside its schemas, which the pages leave out.
const figureNames = [
  'projects',
  'budget',
  'committed',
  'disbursed',
  'disbursedPercent',
  'meanPercentComplete',
  'status',
  'agenciesReported',
] as const satisfies readonly FigureName[];
const narrowings = ['province', 'round', 'part', 'agency', 'guideline', 'status'] as const;
type Narrowing = (typeof narrowings)[number];

/** Which figure of which place, part, agency, guideline or status. */
export type FigureRef = { readonly figure: FigureName } & Readonly<Partial<Record<Narrowing, string>>>;

/** As it stands in the address: `disbursed~part:1~agency:73-PEO`. */
export function writeFigureRef(ref: FigureRef): string {
  const said = narrowings.flatMap((name) => (ref[name] === undefined ? [] : [`${name}:${ref[name]}`]));
  return [ref.figure, ...said].join('~');
}

/** `null` when the text names no figure. */
export function readFigureRef(text: string): FigureRef | null {
  const [first, ...rest] = text.split('~');
  const figure = figureNames.find((name) => name === first);
  if (figure === undefined) return null;
  const pairs = rest.map((piece) => [
    piece.slice(0, piece.indexOf(':')),
    piece.slice(piece.indexOf(':') + 1),
  ]);
  return {
    figure,
    ...Object.fromEntries(pairs.filter(([name]) => narrowings.some((known) => known === name))),
  };
}
