export { type KnownProject, type Match, matchProjects, similarEnough, type Wanted } from './match.ts';
export { isPart, type Part, parts } from './part.ts';
export { type ProjectStatus, projectStatuses, statusFromPercent } from './status.ts';
