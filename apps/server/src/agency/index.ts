export { findContact } from './contact.ts';
export { familyOf } from './parent.ts';
export { findAgencyByCode, namesByCode } from './queries.ts';
export { agencyHandlers } from './routes.ts';
