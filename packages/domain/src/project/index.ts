export { isPart, type Part, parts } from './part.ts';
export { type ProjectStatus, projectStatuses, statusFromPercent } from './status.ts';
