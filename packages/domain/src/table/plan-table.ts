import type { Language } from '../message/index.ts';
import type { PlanState } from '../plan/index.ts';
import { count, number, percent, text } from './column.ts';
import { tableMessages } from './messages.ts';
import type { Table } from './table.ts';

/** The plan's indicators in a fiscal year, one row a side: first and latest measurement, target, band, with sources. */
export function indicatorTable(plan: PlanState, language: Language): Table {
  const say = (key: keyof typeof tableMessages.texts) => tableMessages.tell(language, key);
  const names = new Map(plan.nodes.map((node) => [node.code, node]));
  const nameOf = (one: { readonly name: string; readonly nameEn: string | null } | undefined) =>
    (language === 'en' ? one?.nameEn : null) ?? one?.name ?? null;
  return {
    title: say('indicators'),
    columns: [
      text(say('goal')),
      text(say('code')),
      text(say('indicator')),
      text(say('side')),
      number(say('first')),
      count(say('year_of_first')),
      number(say('latest')),
      count(say('year_of_latest')),
      number(say('target')),
      percent(say('percent_of_target')),
      text(say('band')),
      text(say('to_confirm')),
      text(say('published_by')),
    ],
    rows: plan.indicators.flatMap((indicator) =>
      indicator.sides.map(({ dimension, first, latest, target, percent: reached, band }) => {
        const unsure = [indicator, latest, target].some((one) => one?.toConfirm);
        return [
          nameOf(names.get(indicator.goal)),
          indicator.code,
          nameOf(indicator),
          say(`side_${dimension}`),
          first?.value ?? null,
          yearIn(first?.year, language),
          latest?.value ?? null,
          yearIn(latest?.year, language),
          target?.value ?? null,
          reached,
          say(band === null ? 'band_none' : `band_${band}`),
          unsure ? say('to_confirm') : null,
          latest?.source ?? target?.source ?? null,
        ];
      }),
    ),
  };
}

/** Years are kept in the Buddhist Era. */
function yearIn(year: number | undefined, language: Language): number | null {
  if (year === undefined) return null;
  return language === 'en' ? year - 543 : year;
}
