import { bombs } from './bombs.ts';
import { brokenFiles } from './broken.ts';
import type { HostileFile } from './common.ts';
import { strangePages } from './pages.ts';
import { strangeSheets } from './sheets.ts';
import { strangeTexts } from './texts.ts';

export { goodTitles, type HostileFile } from './common.ts';

/** Of kind after kind: what came, or may come, as a report. */
export const hostileFiles: readonly HostileFile[] = [
  ...brokenFiles,
  ...bombs,
  ...strangeSheets,
  ...strangeTexts,
  ...strangePages,
];
