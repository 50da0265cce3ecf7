export { cleanText } from './clean.ts';
export { findKnown, type KnownMatch, matchesDamaged } from './damaged.ts';
export { toArabicDigits, toThaiDigits } from './digits.ts';
export { composeThai, normaliseName } from './normalise.ts';
export { similarity } from './similarity.ts';
