export { type PlanSource, planSource } from './plan-source.ts';
export { planHandlers } from './routes.ts';
