import type { AchievementBands } from './plan.ts';

type Band = AchievementBands['bands'][number];

/** สถานะการบรรลุเป้าหมาย; `null` stands for "no data" (grey). */
export type Achievement = Band | null;

/**
 * The band of an achievement in percent of the target (100 is the target). A percent between two bands belongs
 * to the lower one: 75.5 has not reached 76. `null` percent is no data, which is not "critical".
 */
export function achievementBand(percent: number | null, bands: readonly Band[]): Achievement {
  if (percent === null || Number.isNaN(percent)) return null;
  return bands.find((band) => percent >= band.from) ?? bands.at(-1) ?? null;
}
