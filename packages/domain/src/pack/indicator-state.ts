import type { PlanState, SideState } from '../plan/index.ts';
import type { IndicatorState } from './model.ts';

type Measured = NonNullable<SideState['latest']>;

/** An indicator's state as a paper prints it: `rank 43 / score 57` where a target has two sides, else `60 %`. */
export function indicatorState(state: PlanState['indicators'][number]): IndicatorState {
  const { code, name, nameEn, sides } = state;
  const targets = sides.flatMap((side) => (side.target === null ? [] : [{ side, target: side.target }]));
  const measured = newestOf(sides);
  return {
    code,
    name,
    nameEn,
    target: joined(targets.map(({ side, target }) => valueText(side, target.value))),
    targetToConfirm: targets.some(({ target }) => target.toConfirm),
    measured: joined(measured.map(({ side, latest }) => valueText(side, latest.value))),
    measuredYear: measured[0]?.latest.year ?? null,
    source: measured[0]?.latest.source ?? null,
  };
}

/** Sides that were measured in the newest year: an older one beside it would be read as of that year. */
function newestOf(sides: readonly SideState[]): readonly { side: SideState; latest: Measured }[] {
  const measured = sides.flatMap((side) => (side.latest === null ? [] : [{ side, latest: side.latest }]));
  const newest = Math.max(...measured.map(({ latest }) => latest.year));
  return measured.filter(({ latest }) => latest.year === newest);
}

function joined(values: readonly string[]): string | null {
  return values.length === 0 ? null : values.join(' / ');
}

function valueText({ dimension, unit }: SideState, value: number): string {
  if (dimension !== 'value') return `${dimension} ${value}`;
  return unit === 'percent' ? `${value} %` : String(value);
}
