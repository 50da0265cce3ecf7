export { tableRoutes } from './contract.ts';
export { importTable } from './import-table.ts';
export { tableMessages } from './messages.ts';
export { indicatorTable } from './plan-table.ts';
export { countryTable, provinceTable, regionTable } from './province-tables.ts';
export { type ProvinceTableName, provinceTableNames, type Table } from './table.ts';
export { versionTable } from './version-table.ts';
