export { roundName } from './name.ts';
export { ReportingRound } from './reporting-round.ts';
export { findRound, type Round, type RoundId, roundBefore, roundOf, roundsOf } from './round.ts';
