import type { ProjectStatus } from '@tidtam/domain/project';

export type StatusOrNot = ProjectStatus | 'not_stated';

/** In the order that they are read out: what is done first, what is unknown last. */
export const statusOrder: readonly StatusOrNot[] = [
  'completed',
  'in_progress',
  'not_started',
  'delayed',
  'suspended',
  'cancelled',
  'not_stated',
];
