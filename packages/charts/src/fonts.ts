import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const { resolve } = createRequire(import.meta.url);

/** Sarabun for a picture in a page: a browser lets it use no font but one that it brings along. */
export function embedFonts(svg: string): string {
  const faces = (['thai', 'latin'] as const).flatMap((script) =>
    ([400, 600] as const).map((weight) => {
      const file = resolve(`@fontsource/sarabun/files/sarabun-${script}-${weight}-normal.woff2`);
      const range = script === 'thai' ? 'U+0E01-0E5B,U+200C-200D,U+25CC' : 'U+0000-00FF,U+2000-206F';
      const data = readFileSync(file).toString('base64');
      return `@font-face{font-family:Sarabun;font-weight:${weight};src:url(data:font/woff2;base64,${data}) format("woff2");unicode-range:${range}}`;
    }),
  );
  return svg.replace('</desc>', `</desc><style>${faces.join('')}</style>`);
}

/** Files of Sarabun for the painter of PNG. */
export const fontFiles: readonly string[] = [
  '400Regular/Sarabun_400Regular.ttf',
  '600SemiBold/Sarabun_600SemiBold.ttf',
].map((file) => resolve(`@expo-google-fonts/sarabun/${file}`));
