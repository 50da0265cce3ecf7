export { cleanText } from './clean.ts';
export { findKnown, type KnownMatch, matchesDamaged, type Remains, remainsOf } from './damaged.ts';
export { toArabicDigits, toThaiDigits } from './digits.ts';
export { composeThai, normaliseName } from './normalise.ts';
export { besideSaid, nothingSaid, saidIn } from './said.ts';
export { comparable, resemblance, similarity } from './similarity.ts';
