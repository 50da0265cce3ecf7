export { type Achievement, achievementBand } from './achievement-band.ts';
export { planRoutes } from './contract.ts';
export { findGuideline, type GuidelineFound } from './find-guideline.ts';
export { ItaTotal, Measurement } from './measurement.ts';
export {
  AchievementBands,
  Edition,
  Guideline,
  Indicator,
  IndicatorTarget,
  Plan,
  PlanNode,
  planNodeKinds,
} from './plan.ts';
export { planName } from './plan-name.ts';
export { PlanState, planState, type SideState } from './plan-state.ts';
export { type TargetForYear, targetFor } from './target-for.ts';
export { ancestorsOf, childrenOf, editionsIn, goalOf, guidelinesOf, nodesOf } from './tree.ts';
