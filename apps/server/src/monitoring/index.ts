export { createMonitor, type Monitor } from './monitor.ts';
