export { findContact } from './contact.ts';
export { findAgencyByCode } from './queries.ts';
export { agencyHandlers } from './routes.ts';
