export { type Allowed, overseers, type Policy, readers, recorders } from './allowed.ts';
export { ProblemDetails, ProblemShape } from './problem.ts';
export { type Route, route } from './route.ts';
export {
  AgencyCode,
  Baht,
  BilingualText,
  Day,
  Id,
  Instant,
  Percent,
  ProvinceCode,
  RoundCode,
} from './shapes.ts';
