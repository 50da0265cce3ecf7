import { readFileSync } from 'node:fs';
import { characterTest } from './characters.ts';

const files = [
  '@expo-google-fonts/sarabun/400Regular/Sarabun_400Regular.ttf',
  '@expo-google-fonts/sarabun/700Bold/Sarabun_700Bold.ttf',
] as const;

/** The typefaces of a PDF, as bytes: Sarabun, regular and bold (SIL Open Font License). */
export const fontFiles: readonly Buffer[] = files.map((file) =>
  readFileSync(new URL(import.meta.resolve(file))),
);

/** Whether every typeface has a shape for a character. */
export const hasShape = characterTest(fontFiles);
