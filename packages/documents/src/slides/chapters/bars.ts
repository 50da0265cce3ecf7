import { lineHeight } from '../../type/text-width.ts';
import type { ChartBox } from '../deck.ts';
import { colours, places, sizes } from '../frame.ts';

export interface Bar {
  readonly label: string;
  readonly value: number;
}

/** How many bars one slide holds with room for a name of two lines beside each. */
const mostBars = Math.floor(places.body.h / (2 * sizes.small * lineHeight));

/** How high a bar with its gap is at most, in points: a few bars do not fill a slide. */
export const barHeight = 44;

/** Bars of one kind in the order given, on as many slides as they take. */
export function barPages(
  bars: readonly Bar[],
  look: Pick<ChartBox, 'description' | 'format'> & { readonly name: string },
): readonly (readonly ChartBox[])[] {
  return Array.from({ length: Math.ceil(bars.length / mostBars) }, (_, page): readonly ChartBox[] => {
    const shown = bars.slice(page * mostBars, (page + 1) * mostBars);
    return [
      {
        kind: 'chart',
        area: { ...places.body, h: Math.min(places.body.h, shown.length * barHeight) },
        description: look.description,
        labels: shown.map(({ label }) => label),
        labelWidth: 360,
        series: [{ name: look.name, values: shown.map(({ value }) => value), colour: colours.accent }],
        format: look.format,
      },
    ];
  });
}
