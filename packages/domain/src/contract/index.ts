export { ProblemDetails, ProblemShape } from './problem.ts';
export { type Allowed, type Route, readers, route } from './route.ts';
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
