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
