export { type Bilingual, catalogue, type Language, languages } from './catalogue.ts';
export { nameIn } from './name-in.ts';
