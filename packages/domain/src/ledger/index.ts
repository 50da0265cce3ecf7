export { LedgerPoint, ledgerRoutes, Verification } from './contract.ts';
