export { AgencyListed, agencyRoutes, NewAgency } from './contract.ts';
