import type { Sheet } from '../../cells.ts';
import type { CellBudget } from '../cellBudget.ts';
import { tooLarge } from '../fileProblem.ts';
import { limits } from '../limits.ts';
import { isOn } from '../xlsx/xlsxText.ts';
import type { Attributes } from '../xml.ts';
import { TableBuilder } from './tableBuilder.ts';
import { TextBlock } from './textBlock.ts';

/** What a person does not see: deleted and moved-away text, former properties, the second copy of a text box. */
const unseen = new Set([
  'del',
  'moveFrom',
  'Fallback',
  'instrText',
  'rPrChange',
  'pPrChange',
  'trPrChange',
  'tcPrChange',
  'tblPrChange',
  'tblPrExChange',
]);

/** The `w:tc` that is open, as far as it is read. */
interface OpenCell {
  readonly block: TextBlock;
  readonly comments: string[];
  span: number;
  vertical: 'none' | 'start' | 'continue';
  fill: string | null;
  deleted: boolean;
}

/**
 * Reads `word/document.xml` as it streams by (ECMA-376 part 1, 17.4): each table outside of tables becomes a
 * sheet; a table within a cell is text of that cell.
 */
export class DocumentPart {
  readonly #budget: CellBudget;
  /** Comments by id. */
  readonly #comments: ReadonlyMap<string, string>;
  readonly #sheets: Sheet[] = [];
  #outside = new TextBlock();
  #before: readonly string[] = [];
  #table: TableBuilder | null = null;
  #cell: OpenCell | null = null;
  /** How many tables we are in. */
  #depth = 0;
  #unseen = 0;
  #rowHidden = false;
  #rowDeleted = false;
  #properties: 'none' | 'row' | 'cell' = 'none';
  #inRun = false;
  #inText = false;
  #struck = false;
  #bold = false;
  #vanished = false;

  constructor(comments: ReadonlyMap<string, string>, budget: CellBudget) {
    this.#comments = comments;
    this.#budget = budget;
  }

  open(name: string, attributes: Attributes): void {
    if (name === 'del' && this.#properties === 'row') this.#rowDeleted = true;
    if (this.#unseen > 0 || unseen.has(name)) {
      this.#unseen += 1;
      return;
    }
    if (name === 'tbl') this.#openTable();
    else if (this.#depth === 1 && this.#openInTable(name, attributes)) return;
    else this.#openInText(name, attributes);
  }

  text(text: string): void {
    if (this.#inText && this.#unseen === 0 && !this.#vanished) this.#add(text);
  }

  close(name: string): void {
    if (this.#unseen > 0) {
      this.#unseen -= 1;
      return;
    }
    if (name === 't') this.#inText = false;
    else if (name === 'r') this.#inRun = false;
    else if (name === 'p') this.#block().endParagraph();
    else if (name === 'tbl') this.#closeTable();
    else if (this.#depth === 1) this.#closeInTable(name);
  }

  /** The tables read, the text behind the last of them with it. */
  sheets(): readonly Sheet[] {
    const last = this.#sheets.pop();
    if (last !== undefined) this.#sheets.push({ ...last, after: this.#outside.lines() });
    return this.#sheets;
  }

  /** Letters outside of tables. */
  get characters(): number {
    return this.#outside.lines().join('').length;
  }

  #openTable(): void {
    this.#depth += 1;
    if (this.#depth > 1) return;
    this.#before = this.#outside.lines();
    this.#outside = new TextBlock();
    this.#table = new TableBuilder(this.#budget);
  }

  #closeTable(): void {
    this.#depth -= 1;
    if (this.#depth > 0 || this.#table === null) return;
    const name = `Table ${this.#sheets.length + 1}`;
    const content = this.#table.content();
    this.#table = null;
    this.#sheets.push({
      name,
      hidden: false,
      hiddenColumns: new Set(),
      before: this.#before,
      after: [],
      ...content,
    });
    if (this.#sheets.length > limits.sheets)
      throw tooLarge({ th: 'ไม่เกิน 1,000 ตาราง', en: 'at most 1,000 tables' });
  }

  /** Rows, cells and their properties; says whether the element was one of these. */
  #openInTable(name: string, { val, fill }: Attributes): boolean {
    if (name === 'tr') this.#openRow();
    else if (name === 'trPr') this.#properties = 'row';
    else if (name === 'tcPr') this.#properties = 'cell';
    else if (name === 'tc') this.#openCell();
    else if (this.#properties === 'row') this.#rowProperty(name, val);
    else if (this.#properties === 'cell') this.#cellProperty(name, val, fill);
    else return false;
    return true;
  }

  #openRow(): void {
    this.#rowHidden = false;
    this.#rowDeleted = false;
    this.#table?.startRow();
  }

  #openCell(): void {
    this.#cell = {
      block: new TextBlock(),
      comments: [],
      span: 1,
      vertical: 'none',
      fill: null,
      deleted: false,
    };
  }

  #rowProperty(name: string, val: string | undefined): void {
    if (name === 'hidden') this.#rowHidden = isOn(val);
    else if (name === 'gridBefore') this.#table?.skipColumns(Number(val));
  }

  #cellProperty(name: string, val: string | undefined, fill: string | undefined): void {
    const cell = this.#cell;
    if (cell === null) return;
    if (name === 'gridSpan') cell.span = Number(val);
    else if (name === 'vMerge') cell.vertical = val === 'restart' ? 'start' : 'continue';
    else if (name === 'cellDel') cell.deleted = true;
    else if (name === 'shd') cell.fill = shadeColour(fill);
  }

  #closeInTable(name: string): void {
    if (name === 'tc') this.#closeCell();
    else if (name === 'trPr' || name === 'tcPr') this.#properties = 'none';
    else if (name === 'tr') this.#closeRow();
  }

  #closeRow(): void {
    if (this.#rowDeleted) this.#table?.dropRow();
    else this.#table?.endRow(this.#rowHidden);
  }

  #closeCell(): void {
    const cell = this.#cell;
    this.#cell = null;
    if (cell === null || cell.deleted || this.#rowDeleted) return;
    const { block, comments, span, vertical, fill } = cell;
    const comment = comments.length > 0 ? comments.join('\n') : null;
    const text = block.text();
    this.#table?.addCell({ text, fill, struck: block.struck, bold: block.bold, comment, span, vertical });
  }

  #openInText(name: string, { val, id }: Attributes): void {
    if (name === 't') this.#inText = true;
    else if (name === 'r') this.#openRun();
    else if (name === 'p') this.#breakBeforeNested();
    else if (!this.#inRun) return;
    else if (name === 'tab') this.#add('\t');
    else if (name === 'br' || name === 'cr') this.#add('\n');
    else if (name === 'noBreakHyphen') this.#add('-');
    else if (name === 'commentReference') this.#comment(id ?? '');
    else this.#runProperty(name, val);
  }

  #openRun(): void {
    this.#inRun = true;
    this.#struck = false;
    this.#bold = false;
    this.#vanished = false;
  }

  #runProperty(name: string, val: string | undefined): void {
    if (name === 'strike' || name === 'dstrike') this.#struck ||= isOn(val);
    else if (name === 'b' || name === 'bCs') this.#bold ||= isOn(val);
    else if (name === 'vanish') this.#vanished = isOn(val);
  }

  /** A paragraph within a paragraph (a text box) starts on a line of its own. */
  #breakBeforeNested(): void {
    if (!this.#block().isBlank) this.#block().endParagraph();
  }

  #comment(id: string): void {
    const text = this.#comments.get(id);
    if (text !== undefined && text !== '') this.#cell?.comments.push(text);
  }

  #add(text: string): void {
    this.#block().add(text, { struck: this.#struck, bold: this.#bold });
  }

  #block(): TextBlock {
    return this.#cell?.block ?? this.#outside;
  }
}

/** `auto` and white are no shade. */
function shadeColour(fill: string | undefined): string | null {
  if (fill === undefined || !/^[0-9A-Fa-f]{6}$/.test(fill)) return null;
  const colour = fill.toUpperCase();
  return colour === 'FFFFFF' ? null : colour;
}
