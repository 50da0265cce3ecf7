import type { Cell, Merge, Row } from '../../cells.ts';
import type { CellBudget } from '../cellBudget.ts';
import { damaged } from '../fileProblem.ts';
import { limits } from '../limits.ts';
import { Rows } from '../rows.ts';
import { withComments } from '../withComments.ts';
import { type Attributes, parseXml } from '../xml.ts';
import type { Archive } from '../zip/archive.ts';
import type { CellMaker } from './cellMaker.ts';
import { type Place, parseMerge, parsePlace } from './reference.ts';
import { sharedFormula } from './sharedFormula.ts';
import { RichText } from './xlsxText.ts';

export interface SheetContent {
  readonly rows: readonly Row[];
  readonly merges: readonly Merge[];
  readonly hiddenColumns: ReadonlySet<number>;
}

/**
 * Streams one worksheet (ECMA-376 part 1, 18.3).
 *
 * @param comments what people noted, by cell reference (`B8`).
 */
export async function readSheetPart(
  archive: Archive,
  part: string,
  maker: CellMaker,
  comments: ReadonlyMap<string, string>,
  budget: CellBudget,
): Promise<SheetContent> {
  const sheet = new SheetPart(maker, budget);
  await parseXml(archive.read(part), sheet);
  return sheet.content(comments);
}

type Capture = 'none' | 'value' | 'formula' | 'inline';

class SheetPart {
  readonly #maker: CellMaker;
  readonly #budget: CellBudget;
  readonly #rows = new Rows();
  readonly #merges: Merge[] = [];
  readonly #hiddenRanges: { readonly from: number; readonly to: number }[] = [];
  readonly #sharedFormulas = new Map<string, { readonly formula: string; readonly at: Place }>();
  readonly #rich = new RichText();

  #rowNumber = 0;
  #rowHidden = false;
  #blankRows = 0;
  #hiddenByDefault = false;
  #cells: Cell[] = [];
  #widest = 0;

  #column = 0;
  #type = 'n';
  #style = 0;
  #value = '';
  #formula: string | null = null;
  #formulaGroup: string | null = null;
  #hasInline = false;
  #capture: Capture = 'none';
  /** Inside `extLst`, whose elements have namesakes of ours. */
  #extensions = 0;

  constructor(maker: CellMaker, budget: CellBudget) {
    this.#maker = maker;
    this.#budget = budget;
  }

  open(name: string, attributes: Attributes): void {
    if (this.#extensions > 0 && name !== 'extLst') return;
    switch (name) {
      case 'c':
        this.#openCell(attributes);
        return;
      case 'v':
        this.#capture = 'value';
        return;
      case 'f':
        this.#openFormula(attributes);
        return;
      case 'row':
        this.#openRow(attributes);
        return;
      case 'is':
        this.#capture = 'inline';
        this.#hasInline = true;
        return;
      case 'extLst':
        this.#extensions += 1;
        return;
      default:
        if (this.#capture === 'inline') this.#rich.open(name, attributes.val);
        else this.#openOther(name, attributes);
    }
  }

  text(text: string): void {
    if (this.#capture === 'value') this.#value += text;
    else if (this.#capture === 'inline') this.#rich.add(text);
    else if (this.#capture === 'formula') this.#formula = (this.#formula ?? '') + text;
  }

  close(name: string): void {
    if (name === 'extLst') this.#extensions -= 1;
    if (this.#extensions > 0) return;
    switch (name) {
      case 'c':
        this.#closeCell();
        return;
      case 'v':
      case 'f':
      case 'is':
        this.#capture = 'none';
        return;
      case 'row':
        this.#closeRow();
        return;
      default:
        if (this.#capture === 'inline') this.#rich.close(name);
    }
  }

  content(comments: ReadonlyMap<string, string>): SheetContent {
    const rows = withComments(this.#rows.take(), comments, this.#budget);
    return { rows, merges: this.#merges, hiddenColumns: this.#hiddenColumns() };
  }

  #openOther(name: string, attributes: Attributes): void {
    if (name === 'mergeCell') this.#addMerge(attributes.ref ?? '');
    else if (name === 'col') this.#addColumns(attributes);
    else if (name === 'sheetFormatPr') this.#hiddenByDefault = isTrue(attributes.zeroHeight);
  }

  #openRow({ r, hidden, ht, customHeight }: Attributes): void {
    const number = r === undefined ? this.#rowNumber + 1 : Number(r);
    if (!Number.isInteger(number) || number < 1 || number > limits.rows) throw damaged(`row ${r}`);
    this.#rowNumber = number;
    const flat = isTrue(customHeight) && Number(ht) === 0;
    this.#rowHidden = hidden === undefined ? this.#hiddenByDefault || flat : isTrue(hidden) || flat;
    this.#cells = [];
    this.#column = 0;
  }

  /** Coloured blank rows below a table go on for ever: after a thousand no table follows. */
  #closeRow(): void {
    const cells = this.#cells;
    this.#blankRows = cells.every(({ value }) => value.kind === 'empty') ? this.#blankRows + 1 : 0;
    if (this.#blankRows > limits.blankRows) this.#budget.giveBackCells(cells.length);
    else this.#rows.add({ number: this.#rowNumber, hidden: this.#rowHidden, cells });
  }

  #openCell({ r, t, s }: Attributes): void {
    this.#column = r === undefined ? this.#column + 1 : this.#columnOf(r);
    if (this.#column > limits.columns) throw damaged(`column ${this.#column}`);
    this.#type = t ?? 'n';
    this.#style = s === undefined ? 0 : Number(s);
    this.#value = '';
    this.#formula = null;
    this.#formulaGroup = null;
    this.#hasInline = false;
  }

  #columnOf(reference: string): number {
    const place = parsePlace(reference);
    if (place === null) throw damaged(`cell ${reference}`);
    return place.column;
  }

  #openFormula({ t, si }: Attributes): void {
    this.#capture = 'formula';
    this.#formula = '';
    if (t === 'shared' && si !== undefined) this.#formulaGroup = si;
  }

  #closeCell(): void {
    const cell = this.#maker.make({
      column: this.#column,
      type: this.#type,
      style: this.#style,
      stored: this.#value,
      inline: this.#hasInline ? this.#rich.take() : null,
      formula: this.#formulaGroup === null ? this.#formula : this.#shared(this.#formulaGroup),
    });
    if (cell === null) return;
    this.#cells.push(cell);
    if (cell.column > this.#widest) this.#widest = cell.column;
  }

  /** The first cell of a shared formula carries its text; the others only name the group. */
  #shared(group: string): string {
    const here = { row: this.#rowNumber, column: this.#column };
    const own = this.#formula ?? '';
    if (own !== '') {
      this.#sharedFormulas.set(group, { formula: own, at: here });
      return own;
    }
    const master = this.#sharedFormulas.get(group);
    if (master === undefined) return own;
    this.#budget.takeDerivedText(master.formula.length);
    return sharedFormula(master.formula, master.at, here);
  }

  #addMerge(reference: string): void {
    const merge = parseMerge(reference);
    if (merge === null) return;
    this.#budget.takeMerge();
    this.#merges.push(merge);
  }

  #addColumns({ min, max, hidden, width }: Attributes): void {
    if (!isTrue(hidden) && Number(width ?? 1) !== 0) return;
    if (this.#hiddenRanges.length > limits.columns) throw damaged('too many column definitions');
    this.#hiddenRanges.push({ from: Number(min), to: Number(max) });
  }

  /** Up to the widest row: sheets like to hide all that is right of the table. */
  #hiddenColumns(): ReadonlySet<number> {
    const hidden = new Set<number>();
    for (let column = 1; column <= this.#widest; column += 1) {
      if (this.#hiddenRanges.some(({ from, to }) => from <= column && column <= to)) hidden.add(column);
    }
    return hidden;
  }
}

function isTrue(flag: string | undefined): boolean {
  return flag === '1' || flag === 'true' || flag === 'on';
}
