/** สถานะโครงการ; `null` wherever it is used means not stated (ไม่ระบุ). */
export const projectStatuses = [
  'not_started',
  'in_progress',
  'completed',
  'delayed',
  'suspended',
  'cancelled',
] as const;
export type ProjectStatus = (typeof projectStatuses)[number];

/**
 * The status that a cumulative percent complete implies when no word states one. Delayed, suspended and
 * cancelled are never derived.
 */
export function statusFromPercent(percentComplete: number | null): ProjectStatus | null {
  if (percentComplete === null) return null;
  if (percentComplete >= 100) return 'completed';
  return percentComplete <= 0 ? 'not_started' : 'in_progress';
}
