/**
 * Where a project's money comes from (the three parts of the report form of the Master Plan's issue 21):
 * 1 the integrated anti-corruption plan (แผนงานบูรณาการ), 2 the agency's own plan (แผนงานยุทธศาสตร์ของหน่วยงาน),
 * 3 no money used (ไม่ใช้งบประมาณ).
 */
export type Part = 1 | 2 | 3;

export const parts: readonly Part[] = [1, 2, 3];

export function isPart(value: unknown): value is Part {
  return value === 1 || value === 2 || value === 3;
}
