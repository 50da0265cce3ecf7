import { type Chart, type ChartSource, chartMessages } from '@tidtam/domain/chart';
import type { Style } from './draw.ts';
import { looks } from './look.ts';
import { linesOf } from './measure.ts';
import { withSign } from './own-names.ts';

const edge = 16;
const titleSize = 20;
const smallSize = 13;
const labelSize = 14;
const leading = 1.5;

/** One row of a plot: its name in lines, set above its bar. */
export interface FrameRow {
  readonly label: readonly string[];
  readonly said: readonly string[];
  /** Top of the row, and of its bar, within the picture. Pixels. */
  readonly top: number;
  readonly barTop: number;
}

/** Where everything stands in a picture; pixels from its top left corner. */
export interface Frame {
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly plotTop: number;
  readonly rows: readonly FrameRow[];
  /** Texts as ECharts' graphic elements. */
  readonly texts: readonly object[];
}

export const barHeight = 20;
const rowGap = 14;
const columnHead = 24;

export function frameOf(chart: Chart, style: Style, source: ChartSource): Frame {
  const { width, language, theme } = style;
  const look = looks[theme];
  const inner = width - 2 * edge;
  const title = linesOf(chart.title, { width: inner, size: titleSize, most: 6, language });
  const texts: object[] = [];
  let y = edge;
  for (const line of title) {
    texts.push(textAt(line, edge, y, titleSize, look.ink, 600));
    y += titleSize * leading;
  }
  y += 8;
  const plotTop = y + (chart.plot.kind === 'matrix' ? columnHead : 0);
  y = plotTop;
  const rows: FrameRow[] = [];
  for (const { label, said } of rowTexts(chart)) {
    const top = y;
    const wide = chart.plot.kind === 'matrix' ? matrixLabelWidth(width) : inner;
    const lines = linesOf(label, { width: wide, size: labelSize, most: 3, language });
    const saying = said === '' ? [] : linesOf(said, { width: inner, size: smallSize, most: 3, language });
    if (chart.plot.kind === 'matrix') {
      const height = Math.max(lines.length * labelSize * leading, 32);
      lines.forEach((line, at) => {
        texts.push(textAt(line, edge, top + at * labelSize * leading + 4, labelSize, look.ink, 400));
      });
      rows.push({ label: lines, said: saying, top, barTop: top });
      y += height + 6;
      continue;
    }
    for (const line of lines) {
      texts.push(textAt(line, edge, y, labelSize, look.ink, 600));
      y += labelSize * leading;
    }
    const barTop = y + 2;
    y = barTop + barHeight + 8;
    for (const line of saying) {
      texts.push(textAt(line, edge, y, smallSize, look.soft, 400));
      y += smallSize * leading;
    }
    rows.push({ label: lines, said: saying, top, barTop });
    y += rowGap;
  }
  for (const text of [chart.note, sourceLine(source, language)]) {
    if (text === null) continue;
    for (const line of linesOf(text, { width: inner, size: smallSize, most: 6, language })) {
      texts.push(textAt(line, edge, y, smallSize, look.soft, 400));
      y += smallSize * leading;
    }
  }
  return { height: Math.ceil(y + edge), left: edge, right: width - edge, plotTop, rows, texts };
}

/** Where a matrix's columns begin: names take less room on a narrow picture. */
export function matrixLabelWidth(width: number): number {
  return Math.round(Math.min(360, width * 0.4));
}

function rowTexts({ plot }: Chart): readonly { readonly label: string; readonly said: string }[] {
  return plot.kind === 'matrix' ? plot.rows.map(({ label }) => ({ label, said: '' })) : plot.bars;
}

function textAt(text: string, x: number, y: number, size: number, fill: string, weight: number): object {
  return {
    type: 'text',
    x,
    y,
    silent: true,
    style: {
      text: withSign(text),
      fill,
      fontSize: size,
      fontWeight: weight,
      fontFamily: 'Sarabun, Leelawadee UI, Tahoma, sans-serif',
    },
  };
}

/** The line under a chart: from where, of when, and that it is invented where it is. */
function sourceLine({ place, round, dataDate, invented }: ChartSource, language: 'th' | 'en'): string {
  const line = chartMessages.tell(language, 'source', { place, round, date: dataDate });
  return invented ? `${line} · ${chartMessages.tell(language, 'invented')}` : line;
}
