export { findContact } from './contact.ts';
export { childrenOf, type FamilyMember, parentOf } from './parent.ts';
export { findAgencyByCode, namesByCode } from './queries.ts';
export { agencyHandlers } from './routes.ts';
