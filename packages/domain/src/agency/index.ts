export { Agency, AgencyCoverage, coverageOf, namesOf, Sector, sectors } from './agency.ts';
export { AgencyListed, agencyRoutes, NewAgency } from './contract.ts';
export {
  type AgencyDirectory,
  type AgencyFound,
  createAgencyDirectory,
  type NamedAgency,
} from './directory.ts';
export { findAgency } from './find-agency.ts';
export { BodyKind, OfficeKind } from './kinds.ts';
export { Obligation } from './obligation.ts';
