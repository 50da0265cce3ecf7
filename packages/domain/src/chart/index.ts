export { Chart, ChartName, type ChartSource, chartNames, type Plot } from './chart.ts';
export { chartRoutes } from './contract.ts';
export { chartMessages } from './messages.ts';
export { type ChartData, provinceChart } from './province-charts.ts';
