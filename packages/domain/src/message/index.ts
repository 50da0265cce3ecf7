export { type Bilingual, catalogue, type Language, languages } from './catalogue.ts';
