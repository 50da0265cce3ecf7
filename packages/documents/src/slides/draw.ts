import Presentation, { type DrawnSlide, type Look } from 'pptxgenjs';
import { shortened } from '../type/lines.ts';
import { lineHeight } from '../type/text-width.ts';
import { typeface } from '../word/looks.ts';
import type { Area, Box, ChartBox, Deck, Slide, TableBox, TextBox } from './deck.ts';
import { colours, fittedTitle, inset, places, sizes, slideSize, textBox } from './frame.ts';
import { cellSpace } from './table-pages.ts';

const layout = 'TIDTAM';
const pointsPerInch = 72;

/** The deck as a presentation of pptxgenjs, which `render-pptx` mends. */
export function drawn(deck: Deck): Presentation {
  const presentation = new Presentation();
  presentation.defineLayout({
    name: layout,
    width: slideSize.w / pointsPerInch,
    height: slideSize.h / pointsPerInch,
  });
  presentation.layout = layout;
  presentation.theme = { headFontFace: typeface, bodyFontFace: typeface };
  presentation.title = deck.document.title;
  defineMaster(presentation);
  for (const each of deck.slides) drawSlide(presentation.addSlide({ masterName: layout }), each, deck);
  return presentation;
}

/** A real title placeholder, so that outline, navigation and screen readers find each slide's message. */
function defineMaster(presentation: Presentation): void {
  presentation.defineSlideMaster({
    title: layout,
    background: { color: colours.white },
    objects: [
      {
        rect: {
          x: 0,
          y: 0,
          w: slideSize.w / pointsPerInch,
          h: 10 / pointsPerInch,
          fill: { color: colours.accent },
        },
      },
      {
        placeholder: {
          options: {
            name: 'title',
            type: 'title',
            ...inches(places.title),
            align: 'left',
            valign: 'middle',
            margin: inset,
          },
          text: '',
        },
      },
    ],
  });
}

function drawSlide(page: DrawnSlide, { title, boxes, notes }: Slide, deck: Deck): void {
  const fit = fittedTitle(title);
  page.addText(fit.text, {
    placeholder: 'title',
    fontSize: fit.size,
    fontFace: typeface,
    bold: true,
    color: colours.accent,
  });
  for (const box of boxes) drawBox(page, box);
  drawFooter(page, deck);
  page.addNotes(notes.join('\n'));
}

function drawFooter(page: DrawnSlide, { footer, mark }: Deck): void {
  const small = { sizes: [sizes.footer, 11, 10, 9, 8], oneLine: true, colour: colours.soft };
  drawText(page, textBox(places.footer, footer, small));
  page.slideNumber = {
    ...inches(places.number),
    fontFace: typeface,
    fontSize: sizes.footer,
    color: colours.soft,
    align: 'right',
  };
  if (mark === null) return;
  const warning = textBox(places.mark, mark, {
    ...small,
    colour: colours.warning,
    bold: true,
    align: 'center',
  });
  drawText(page, warning, { line: { color: colours.warning, width: 1 } });
}

function drawBox(page: DrawnSlide, box: Box): void {
  if (box.kind === 'text') drawText(page, box);
  else if (box.kind === 'table') drawTable(page, box);
  else drawChart(page, box);
}

function drawText(page: DrawnSlide, box: TextBox, more: Pick<Look, 'line'> = {}): void {
  const { area, text, size, bold, colour, fill, align } = box;
  page.addText(text, {
    ...inches(area),
    fontFace: typeface,
    fontSize: size,
    bold,
    color: colour,
    align,
    valign: align === 'center' ? 'middle' : 'top',
    margin: inset,
    wrap: true,
    ...(fill === null ? {} : { fill: { color: fill } }),
    ...more,
  });
}

function drawTable(page: DrawnSlide, { area, size, columns, rows }: TableBox): void {
  const looks = {
    header: { bold: true, color: colours.white, fill: { color: colours.accent } },
    total: { bold: true, color: colours.ink, fill: { color: colours.shade } },
    plain: { bold: false, color: colours.ink },
  } as const;
  const cells = rows.map((row) =>
    row.cells.map((text, index) => ({
      text,
      options: {
        ...looks[row.look],
        align: row.look === 'header' ? ('center' as const) : (columns[index]?.align ?? 'left'),
        fontFace: typeface,
        fontSize: size,
        // As rows were measured, whatever face stands in for the one that is named: some have lines twice their size.
        lineSpacing: size * lineHeight,
        valign: 'top' as const,
      },
    })),
  );
  page.addTable(cells, {
    ...inches(area),
    colW: columns.map(({ width }) => width / pointsPerInch),
    rowH: rows.map(({ height }) => height / pointsPerInch),
    border: { type: 'solid', pt: 0.75, color: colours.line },
    margin: [cellSpace.above, cellSpace.beside, cellSpace.above, cellSpace.beside],
  });
}

/** How much of a chart's width is left beside the longest bar for its label. */
const labelRoom = 1.35;

function drawChart(
  page: DrawnSlide,
  { area, description, labels, labelWidth, series, format }: ChartBox,
): void {
  const type = { size: sizes.small, bold: false };
  const shown = labels.map((label) => shortened(label, labelWidth - 12, type, 2));
  const hasLegend = series.length > 1;
  const most = Math.max(1, ...series.flatMap(({ values }) => values.map((value) => value ?? 0)));
  const look = { fontFace: typeface, fontSize: sizes.small, color: colours.ink };
  const head = hasLegend ? 30 / area.h : 0;
  page.addChart(
    'bar',
    series.map(({ name, values }) => ({
      name,
      labels: [...shown],
      values: values.map((value) => value ?? Number.NaN),
    })),
    {
      ...inches(area),
      altText: description,
      barDir: 'bar',
      barGapWidthPct: 40,
      chartColors: series.map(({ colour }) => colour),
      catAxisOrientation: 'maxMin',
      catAxisLabelFontFace: look.fontFace,
      catAxisLabelFontSize: look.fontSize,
      catAxisLabelColor: look.color,
      // Every bar has its name: left to themselves, programs leave out each other name that they find too near.
      catAxisLabelFrequency: '1',
      valAxisHidden: true,
      valAxisMinVal: 0,
      valAxisMaxVal: most * labelRoom,
      valGridLine: { style: 'none' },
      showValue: true,
      dataLabelFormatCode: format,
      dataLabelFontFace: look.fontFace,
      dataLabelFontSize: look.fontSize,
      dataLabelColor: look.color,
      showLegend: hasLegend,
      legendPos: 't',
      legendFontFace: look.fontFace,
      legendFontSize: look.fontSize,
      legendColor: look.color,
      layout: { x: labelWidth / area.w, y: head, w: 1 - labelWidth / area.w, h: 1 - head },
      chartArea: { roundedCorners: false },
    },
  );
}

function inches({ x, y, w, h }: Area) {
  return {
    x: x / pointsPerInch,
    y: y / pointsPerInch,
    w: w / pointsPerInch,
    h: h / pointsPerInch,
  };
}
