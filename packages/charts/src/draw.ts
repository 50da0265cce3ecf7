import type { Chart, ChartSource } from '@tidtam/domain/chart';
import { BarChart } from 'echarts/charts';
import { GraphicComponent, GridComponent } from 'echarts/components';
import { init, setPlatformAPI, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { frameOf } from './frame.ts';
import { looks, type Theme } from './look.ts';
import { widthOf } from './measure.ts';
import { withoutSign } from './own-names.ts';
import { plotOf } from './plots.ts';

use([BarChart, GridComponent, GraphicComponent, SVGRenderer]);
setPlatformAPI({
  measureText: (text, font) => ({ width: widthOf(text, Number(/([\d.]+)px/.exec(font ?? '')?.[1] ?? 12)) }),
});

export interface Style {
  readonly language: 'th' | 'en';
  readonly theme: Theme;
  /** Pixels. */
  readonly width: number;
}

/** How high a chart is at a width: known before it is drawn, so that a page keeps its place. Pixels. */
export function chartHeight(chart: Chart, style: Style, source: ChartSource): number {
  return frameOf(chart, style, source).height;
}

/** A chart as SVG: the title is the answer, then the picture, then where it is from. No script, no link. */
export function drawChart(chart: Chart, style: Style, source: ChartSource): string {
  const frame = frameOf(chart, style, source);
  const look = looks[style.theme];
  const drawing = init(null, null, { renderer: 'svg', ssr: true, width: style.width, height: frame.height });
  try {
    drawing.setOption({
      animation: false,
      backgroundColor: look.surface,
      textStyle: { fontFamily: 'Sarabun, Leelawadee UI, Tahoma, sans-serif' },
      graphic: frame.texts,
      ...plotOf(chart.plot, frame, style),
    });
    return titled(withoutSign(bare(drawing.renderToSVGString())), chart);
  } finally {
    drawing.dispose();
  }
}

/** Without what serves a mouse over a page: our pictures are looked at, and the same chart is the same bytes. */
function bare(svg: string): string {
  return svg.replace(/<style ?>[\s\S]*?<\/style>\s*/g, '').replace(/ (?:ecmeta_\w+|class)="[^"]*"/g, '');
}

/** Says what it is to whoever does not see it. */
function titled(svg: string, { title, summary }: Chart): string {
  const words = `<title>${escaped(title)}</title><desc>${escaped(summary)}</desc>`;
  return svg.replace(/<svg([^>]*)>/, (_, attributes: string) => `<svg${attributes} role="img">${words}`);
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/[^\P{Cc}\n]/gu, '');
}
