import { Resvg } from '@resvg/resvg-js';
import { fontFiles } from './fonts.ts';

/** Twice the pixels, for a projector and for print. */
const sharpness = 2;

/** A drawn chart as PNG, in Sarabun. */
export function paintChart(svg: string): Uint8Array {
  const painter = new Resvg(withSplitSaraAm(svg), {
    fitTo: { mode: 'zoom', value: sharpness },
    font: { fontFiles: [...fontFiles], loadSystemFonts: false, defaultFontFamily: 'Sarabun' },
  });
  return painter.render().asPng();
}

/** resvg sets sara am beside its tone mark: its two parts, the ring before the mark, come out right. */
function withSplitSaraAm(svg: string): string {
  return svg.replace(/([\u0E48-\u0E4B]?)\u0E33/g, '\u0E4D$1\u0E32');
}
