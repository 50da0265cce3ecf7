export { type Note, writeAnnotated } from './annotated.ts';
