import { readFileSync } from 'node:fs';
import { characterTest } from './characters.ts';
import { withLevelMarks } from './level-marks.ts';

const files = [
  '@expo-google-fonts/sarabun/400Regular/Sarabun_400Regular.ttf',
  '@expo-google-fonts/sarabun/700Bold/Sarabun_700Bold.ttf',
] as const;

/** Sarabun, regular and bold (SIL Open Font License), as bytes. They win over a Sarabun of the machine's. */
export const fontFiles: readonly Buffer[] = files.map((file) =>
  withLevelMarks(readFileSync(new URL(import.meta.resolve(file)))),
);

/** Sarabun for everything, then the typesetter's own faces for the symbols that it lacks. */
export const families = [
  'Sarabun',
  'New Computer Modern Math',
  'Libertinus Serif',
  'DejaVu Sans Mono',
] as const;

/** What officers type that Sarabun lacks and one of the other faces has. */
export const symbols = '✓✔✗✘☑☐☒□▪▫●○◐◑◇★☆↔⇒⇔‣※①②③④⑤⑥⑦⑧⑨⑩ⅠⅡⅢⅣⅤ✱⬜⬛';

const inSarabun = characterTest(fontFiles);
const elsewhere = new Set(Array.from(symbols, (symbol) => symbol.codePointAt(0)));

/** Whether there is a shape for a character. */
export function hasShape(codePoint: number): boolean {
  return inSarabun(codePoint) || elsewhere.has(codePoint);
}
