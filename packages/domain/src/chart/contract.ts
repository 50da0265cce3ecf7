import { z } from 'zod';
import { ProvinceCode, RoundCode, route } from '../contract/index.ts';
import { Chart, ChartName } from './chart.ts';
import { chartPolicy } from './policy.ts';

const inRound = z.object({ province: ProvinceCode, round: RoundCode });
const Look = z.object({
  language: z.enum(['th', 'en']).default('th'),
  theme: z.enum(['light', 'dark']).default('light'),
  width: z.coerce.number().int().min(280).max(1_920).default(960),
});
const path = '/api/provinces/:province/rounds/:round/charts';

export const chartRoutes = {
  listCharts: route({
    method: 'GET',
    path,
    allowed: chartPolicy.read,
    summary: { th: 'แผนภูมิของจังหวัดในรอบ', en: "A province's charts in a round" },
    params: inRound,
    query: Look.pick({ language: true }),
    output: z.array(
      Chart.omit({ plot: true }).extend({
        /** Height in pixels of the picture at the two widths that pages use. */
        heights: z.object({ wide: z.int(), narrow: z.int() }),
      }),
    ),
  }),
  drawChart: route({
    method: 'GET',
    path: `${path}/:chart/chart.svg`,
    allowed: chartPolicy.read,
    summary: { th: 'แผนภูมิเป็นภาพ SVG', en: 'A chart as an SVG picture' },
    params: inRound.extend({ chart: ChartName }),
    query: Look,
    output: { file: 'image/svg+xml' },
  }),
  paintChart: route({
    method: 'GET',
    path: `${path}/:chart/chart.png`,
    allowed: chartPolicy.read,
    summary: { th: 'แผนภูมิเป็นภาพ PNG', en: 'A chart as a PNG picture' },
    params: inRound.extend({ chart: ChartName }),
    query: Look,
    output: { file: 'image/png' },
  }),
};
