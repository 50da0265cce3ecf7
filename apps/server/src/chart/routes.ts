import type { Style } from '@tidtam/charts';
import { formatDate } from '@tidtam/domain/calendar';
import {
  type ChartData,
  type ChartName,
  type ChartSource,
  chartNames,
  provinceChart,
} from '@tidtam/domain/chart';
import type { Language } from '@tidtam/domain/message';
import { type Actor, coversProvince } from '@tidtam/domain/person';
import { type RoundId, roundName } from '@tidtam/domain/round';
import type { Handlers } from '../route/index.ts';
import { notFound, readAccess, type Services } from '../route/index.ts';
import { inTransaction } from '../storage/index.ts';
import { readGuidelines, readProvinceRound } from '../summary/index.ts';

type ChartHandlers = Pick<Handlers, 'listCharts' | 'drawChart' | 'paintChart'>;

/** The widths that pages show charts at; pixels. */
const wide = 1_088;
const narrow = 328;

/** Loaded with the first chart that is asked for: an idle server is 20 MB smaller. */
const charts = () => import('@tidtam/charts');

export function chartHandlers({ runtime, kind }: Services): ChartHandlers {
  async function read(actor: Actor, province: string, round: RoundId): Promise<ChartData> {
    if (!coversProvince(actor.reads, province)) throw notFound();
    const data = await inTransaction(
      runtime.pool,
      readAccess(actor),
      async (transaction) => {
        const [whole, guidelines] = await Promise.all([
          readProvinceRound(transaction, province, round, runtime.now()),
          readGuidelines(transaction, { province, round }),
        ]);
        return whole && { ...whole, guidelines };
      },
      'repeatable read',
    );
    if (data === null) throw notFound();
    return data;
  }

  function sourceOf({ province, summary }: ChartData, language: Language): ChartSource {
    return {
      place: language === 'en' ? province.nameEn : `จังหวัด${province.name}`,
      round: roundName(summary.round, language),
      dataDate: formatDate(summary.dataDate, language),
      invented: kind === 'demonstration',
    };
  }

  async function draw(
    actor: Actor,
    params: { province: string; round: RoundId; chart: ChartName },
    style: Style,
  ) {
    const data = await read(actor, params.province, params.round);
    const { drawChart } = await charts();
    const chart = provinceChart(params.chart, data, style.language);
    return drawChart(chart, style, sourceOf(data, style.language));
  }

  return {
    async listCharts({ params, query: { language }, actor }) {
      const data = await read(actor, params.province, params.round);
      const { chartHeight } = await charts();
      const source = sourceOf(data, language);
      return chartNames.map((name) => {
        const { plot, ...chart } = provinceChart(name, data, language);
        const heightAt = (width: number) =>
          chartHeight({ ...chart, plot }, { language, theme: 'light', width }, source);
        return { ...chart, heights: { wide: heightAt(wide), narrow: heightAt(narrow) } };
      });
    },

    async drawChart({ params, query, actor }) {
      const { embedFonts } = await charts();
      const svg = embedFonts(await draw(actor, params, query));
      return { bytes: Buffer.from(svg), name: nameOf(params, 'svg') };
    },

    async paintChart({ params, query, actor }) {
      const { paintChart } = await charts();
      return { bytes: paintChart(await draw(actor, params, query)), name: nameOf(params, 'png') };
    },
  };
}

function nameOf(
  { province, round, chart }: { province: string; round: string; chart: string },
  kind: string,
): string {
  return `tidtam-${province}-${round}-${chart}.${kind}`;
}
