export { Agency, AgencyCoverage, coverageOf, namesOf, Sector, sectors } from './agency.ts';
export { dialled, isBlank, noContact } from './calling.ts';
export { Contact } from './contact.ts';
export { AgencyFamily, AgencyListed, agencyRoutes, NewAgency } from './contract.ts';
export {
  type AgencyDirectory,
  type AgencyFound,
  createAgencyDirectory,
  type NamedAgency,
} from './directory.ts';
export { type ChildState, childState, childStates } from './family.ts';
export { findAgency } from './find-agency.ts';
export { AgencyFacts, KeptAgency, keepingRoutes } from './keeping-contract.ts';
export { keptAtOnce, keptShown } from './kept-shown.ts';
export { BodyKind, OfficeKind } from './kinds.ts';
export { type Missing, type ReportedSoFar, whatIsMissing } from './missing.ts';
export { Obligation } from './obligation.ts';
export { mayKeepIn } from './policy.ts';
export { type Reminder, reminderText } from './reminder.ts';
