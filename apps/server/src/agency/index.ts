export { addAgency, addObligationByCode } from './commands.ts';
export { type ImportedAgencies, importAgencies } from './import-csv.ts';
export { agencyMessages } from './messages.ts';
export { findAgencyByCode, readAgencyRound, searchAgencies } from './queries.ts';
export { agencyHandlers } from './routes.ts';
