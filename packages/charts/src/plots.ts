import type { Plot } from '@tidtam/domain/chart';
import type { Style } from './draw.ts';
import { barHeight, type Frame, matrixLabelWidth } from './frame.ts';
import { looks, statusColours } from './look.ts';
import { withSign } from './own-names.ts';

type Of<Kind extends Plot['kind']> = Extract<Plot, { kind: Kind }>;

/** The bars or cells of a chart, as ECharts options within its frame. */
export function plotOf(plot: Plot, frame: Frame, style: Style): object {
  switch (plot.kind) {
    case 'money':
      return moneyBars(plot, frame, style);
    case 'statuses':
      return statusBars(plot, frame, style);
    case 'rates':
      return rateBars(plot, frame, style);
    case 'matrix':
      return matrix(plot, frame, style);
  }
}

/** One grid a row, so that each bar stands right under its own name, whatever lines that takes. */
function rowGrids({ rows, left, right }: Frame, most: number, hidden = true) {
  return {
    grid: rows.map(({ barTop }) => ({ left, top: barTop, width: right - left, height: barHeight })),
    xAxis: rows.map((_, at) => ({
      type: 'value',
      gridIndex: at,
      min: 0,
      max: most === 0 ? 1 : most,
      show: !hidden,
    })),
    yAxis: rows.map((_, at) => ({ type: 'category', gridIndex: at, data: [''], show: false })),
  };
}

function bar(at: number, value: number, style: object, options: object = {}): object {
  return {
    type: 'bar',
    xAxisIndex: at,
    yAxisIndex: at,
    data: [value],
    barWidth: barHeight,
    silent: true,
    itemStyle: style,
    ...options,
  };
}

/** Budget as the trough; disbursed, then committed, from zero within it. */
function moneyBars({ bars }: Of<'money'>, frame: Frame, { theme }: Style): object {
  const look = looks[theme];
  const most = Math.max(
    ...bars.map(({ budget, disbursed, committed }) => Math.max(budget, disbursed + committed)),
  );
  return {
    ...rowGrids(frame, most),
    series: bars.flatMap(({ budget, disbursed, committed }, at) => [
      bar(
        at,
        budget,
        { color: look.sunken, borderColor: look.soft, borderWidth: 1 },
        { barGap: '-100%', z: 1 },
      ),
      bar(at, disbursed, { color: look.accent }, { stack: `spent ${at}`, barGap: '-100%', z: 2 }),
      bar(at, committed, { color: look.accentSoft }, { stack: `spent ${at}`, z: 2 }),
    ]),
  };
}

function statusBars({ bars }: Of<'statuses'>, frame: Frame, { theme }: Style): object {
  const colours = statusColours[theme];
  const look = looks[theme];
  const most = Math.max(...bars.map(({ counts }) => counts.reduce((sum, { count }) => sum + count, 0)));
  return {
    ...rowGrids(frame, most),
    series: bars.flatMap(({ counts }, at) =>
      counts.map(({ status, count }) =>
        bar(
          at,
          count,
          { color: colours[status], borderColor: look.surface, borderWidth: 1 },
          { stack: `statuses ${at}` },
        ),
      ),
    ),
  };
}

function rateBars({ bars }: Of<'rates'>, frame: Frame, { theme }: Style): object {
  const look = looks[theme];
  const most = Math.max(100, ...bars.map(({ percent }) => percent ?? 0));
  return {
    ...rowGrids(frame, most),
    series: bars.flatMap(({ percent }, at) => [
      bar(
        at,
        100,
        { color: look.sunken, borderColor: percent === null ? look.line : look.soft },
        { barGap: '-100%' },
      ),
      bar(at, percent ?? 0, { color: look.accent }, { barGap: '-100%', z: 2 }),
    ]),
  };
}

/** Counts in cells: the more, the deeper; the figure stands in the cell. */
function matrix({ columns, rows }: Of<'matrix'>, frame: Frame, { theme, width }: Style): object {
  const look = looks[theme];
  const left = frame.left + matrixLabelWidth(width) + 8;
  const cellWidth = (frame.right - left) / Math.max(1, columns.length);
  const most = Math.max(1, ...rows.flatMap(({ counts }) => counts));
  const size = cellWidth < 44 ? 10 : 12;
  const heads = columns.map((column, at) => ({
    type: 'text',
    x: left + (at + 0.5) * cellWidth,
    y: frame.plotTop - 18,
    silent: true,
    style: { text: withSign(shortCode(column, cellWidth)), fill: look.soft, fontSize: size, align: 'center' },
  }));
  const cells = rows.flatMap(({ counts }, row) =>
    counts.flatMap((count, column) => {
      const top = frame.rows[row]?.top ?? 0;
      const deep = count / most;
      return [
        {
          type: 'rect',
          silent: true,
          shape: { x: left + column * cellWidth + 1, y: top, width: cellWidth - 2, height: 30 },
          style: {
            fill: count === 0 ? look.sunken : look.accent,
            opacity: count === 0 ? 1 : 0.25 + 0.75 * deep,
          },
        },
        {
          type: 'text',
          silent: true,
          x: left + (column + 0.5) * cellWidth,
          y: top + 8,
          style: {
            text: count === 0 ? '' : String(count),
            fill: deep > 0.5 ? look.onAccent : look.ink,
            fontSize: 13,
            align: 'center',
          },
        },
      ];
    }),
  );
  return { graphic: [...frame.texts, ...heads, ...cells] };
}

/** `2101-3` where there is room, `-3` where there is not. */
function shortCode(code: string, width: number): string {
  return width >= 48 ? code : code.replace(/^\d+-/, '');
}
