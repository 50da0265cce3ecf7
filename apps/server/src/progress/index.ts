export { Progress, type Step } from './progress.ts';
