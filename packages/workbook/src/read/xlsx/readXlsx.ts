import type { Sheet, Workbook } from '../../cells.ts';
import { CellBudget } from '../cellBudget.ts';
import { damaged, tooLarge } from '../fileProblem.ts';
import { limits } from '../limits.ts';
import { parseXml } from '../xml.ts';
import type { Archive } from '../zip/archive.ts';
import { CellMaker } from './cellMaker.ts';
import { readComments } from './comments.ts';
import { type Relationship, readRelationships, targetsOf } from './relationships.ts';
import { readSharedStrings } from './sharedStrings.ts';
import { readSheetPart } from './sheetPart.ts';
import { readStyles } from './styles.ts';
import { readTheme } from './theme.ts';
import { xlsxText } from './xlsxText.ts';

/**
 * An .xlsx or .xlsm (SpreadsheetML, transitional or strict). Macros, external links, charts and drawings are never
 * opened.
 *
 * @param part the workbook's part name, `xl/workbook.xml` as a rule.
 * @throws UnreadableFile
 */
export async function readXlsx(archive: Archive, part: string): Promise<Workbook> {
  const relationships = await readRelationships(archive, part);
  const { date1904, sheets: listed } = await readWorkbookPart(archive, part);
  const theme = await readTheme(archive, targetsOf(relationships, 'theme')[0]);
  const styles = await readStyles(archive, targetsOf(relationships, 'styles')[0], theme, date1904);
  const strings = await readSharedStrings(archive, targetsOf(relationships, 'sharedStrings')[0]);
  const budget = new CellBudget(archive.size);
  const maker = new CellMaker(strings, styles, budget);
  const sheets: Sheet[] = [];
  for (const entry of listed) {
    const target = worksheetPart(relationships, entry);
    if (target !== null) sheets.push(await readSheet(archive, entry, target, maker, budget));
  }
  return { format: 'xlsx', sheets };
}

interface ListedSheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly relationship: string;
}

async function readWorkbookPart(
  archive: Archive,
  part: string,
): Promise<{ readonly date1904: boolean; readonly sheets: readonly ListedSheet[] }> {
  const sheets: ListedSheet[] = [];
  let date1904 = false;
  await parseXml(archive.read(part), {
    open(element, attributes) {
      if (element === 'workbookPr') date1904 = /^(1|true|on)$/.test(attributes.date1904 ?? '');
      if (element !== 'sheet') return;
      const { name = '', state = 'visible', id = '' } = attributes;
      sheets.push({ name: xlsxText(name), hidden: state !== 'visible', relationship: id });
      if (sheets.length > limits.sheets)
        throw tooLarge({ th: 'ไม่เกิน 1,000 แผ่นงาน', en: 'at most 1,000 sheets' });
    },
  });
  return { date1904, sheets };
}

/** `null` for chart sheets, dialogs and macro sheets, which hold no table. */
function worksheetPart(relationships: readonly Relationship[], entry: ListedSheet): string | null {
  const relationship = relationships.find(({ id }) => id === entry.relationship);
  if (relationship === undefined) throw damaged(`sheet ${entry.name} has no part`);
  return relationship.type === 'worksheet' ? relationship.target : null;
}

async function readSheet(
  archive: Archive,
  { name, hidden }: ListedSheet,
  part: string,
  maker: CellMaker,
  budget: CellBudget,
): Promise<Sheet> {
  const comments = await readComments(archive, await readRelationships(archive, part));
  const content = await readSheetPart(archive, part, maker, comments, budget);
  return { name, hidden, before: [], after: [], ...content };
}
