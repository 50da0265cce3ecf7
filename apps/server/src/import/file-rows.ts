import type { CellAddress, ReadProject, ReportField } from '@tidtam/domain/import';

/**
 * Rows of a file on their way from the process that read it, and while they wait to be checked and stored: each a line
 * of JSON in UTF-8, since 100,000 of them as objects take ten times as much memory.
 */
export interface RowPiece {
  readonly bytes: Uint8Array;
  /** Where each row's line ends. */
  readonly ends: Uint32Array;
  /** Each row's agency. */
  readonly agencies: readonly ReadProject['agency'][];
  /** Shapes of rows that no earlier piece has. */
  readonly shapes: readonly RowShape[];
}

/** Where the values of a row stand; of an address in the title's row all but the row's number. */
type RowShape = readonly {
  readonly field: ReportField;
  readonly place: string;
  readonly inTitleRow: boolean;
}[];

/** A row but for its agency, as its line has it. */
type PackedRow = readonly [
  project: ReadProject['project'],
  title: string,
  code: ReadProject['code'],
  part: ReadProject['part'],
  budget: number | null,
  notYetAllocated: boolean,
  committed: number | null,
  disbursed: number | null,
  percentComplete: number | null,
  status: ReadProject['status'],
  statusDerived: boolean,
  starts: string | null,
  ends: string | null,
  months: ReadProject['months'],
  guideline: string | null,
  texts: ReadProject['texts'],
  activities: ReadProject['activities'],
  marks: ReadProject['marks'],
  titleRow: string,
  shape: number,
];

/** So many rows go in one piece: some 500 kB. */
const rowsInPiece = 1_000;

/** Packs rows in their order, piece by piece. */
export function* packRows(
  projects: readonly ReadProject[],
  together = rowsInPiece,
): Generator<RowPiece, void> {
  const shapes = new Map<string, number>();
  for (let from = 0; from < projects.length; from += together) {
    yield packPiece(projects.slice(from, from + together), shapes);
  }
}

function packPiece(projects: readonly ReadProject[], known: Map<string, number>): RowPiece {
  const ends = new Uint32Array(projects.length);
  const shapes: RowShape[] = [];
  let end = 0;
  const lines = projects.map((project, at) => {
    const titleRow = /\d*$/.exec(project.cells.title)?.[0] ?? '';
    const shape = shapeOf(project.cells, titleRow);
    const key = JSON.stringify(shape);
    const number = known.get(key) ?? known.size;
    if (number === known.size) {
      known.set(key, number);
      shapes.push(shape);
    }
    const line = JSON.stringify(packed(project, titleRow, number));
    end += Buffer.byteLength(line);
    ends[at] = end;
    return line;
  });
  const agencies = projects.map(({ agency }) => agency);
  return { bytes: Buffer.from(lines.join('')), ends, agencies, shapes };
}

function shapeOf(cells: ReadProject['cells'], titleRow: string): RowShape {
  return Object.entries(cells).map(([field, address]) => {
    const inTitleRow = address.endsWith(titleRow);
    const place = inTitleRow ? address.slice(0, address.length - titleRow.length) : address;
    return { field: field as ReportField, place, inTitleRow };
  });
}

function packed(row: ReadProject, titleRow: string, shape: number): PackedRow {
  return [
    row.project,
    row.title,
    row.code,
    row.part,
    row.budget,
    row.notYetAllocated,
    row.committed,
    row.disbursed,
    row.percentComplete,
    row.status,
    row.statusDerived,
    row.starts,
    row.ends,
    row.months,
    row.guideline,
    row.texts,
    row.activities,
    row.marks,
    titleRow,
    shape,
  ];
}

function unpacked(agency: string | null, line: PackedRow, shapes: readonly RowShape[]): ReadProject {
  const [project, title, code, part, budget, notYetAllocated, committed, disbursed, ...rest] = line;
  const [percentComplete, status, statusDerived, starts, ends, months, guideline, ...last] = rest;
  const [texts, activities, marks, titleRow, shape] = last;
  return {
    ...{ agency, project, title, code, part, budget, notYetAllocated, committed, disbursed },
    ...{ percentComplete, status, statusDerived, starts, ends, months, guideline },
    ...{ texts, activities, marks, cells: cellsOf(shapes[shape] ?? [], titleRow) },
  };
}

function cellsOf(shape: RowShape, titleRow: string): ReadProject['cells'] {
  const cells: Partial<Record<ReportField, CellAddress>> & { title: CellAddress } = { title: '' };
  for (const { field, place, inTitleRow } of shape) cells[field] = inTitleRow ? place + titleRow : place;
  return cells;
}

/** A file's rows, packed: those of an agency, or all of them in their order, are made anew each time. */
export class FileRows {
  readonly #pieces: (RowPiece & { readonly bytes: Buffer })[] = [];
  readonly #shapes: RowShape[] = [];
  readonly #byAgency = new Map<string, [piece: number, row: number][]>();
  #count = 0;

  static of(projects: readonly ReadProject[]): FileRows {
    const rows = new FileRows();
    for (const piece of packRows(projects)) rows.add(piece);
    return rows;
  }

  /** Pieces of one file, in their order. */
  add(piece: RowPiece): void {
    const { buffer, byteOffset, length } = piece.bytes;
    const number = this.#pieces.push({ ...piece, bytes: Buffer.from(buffer, byteOffset, length) }) - 1;
    this.#shapes.push(...piece.shapes);
    this.#count += piece.agencies.length;
    for (const [row, agency] of piece.agencies.entries()) {
      if (agency === null) continue;
      const own = this.#byAgency.get(agency);
      if (own === undefined) this.#byAgency.set(agency, [[number, row]]);
      else own.push([number, row]);
    }
  }

  get count(): number {
    return this.#count;
  }

  /** Codes of agencies with rows, in the order in which the file names them. */
  get agencies(): readonly string[] {
    return [...this.#byAgency.keys()];
  }

  countOf(agency: string): number {
    return this.#byAgency.get(agency)?.length ?? 0;
  }

  of(agency: string): readonly ReadProject[] {
    return (this.#byAgency.get(agency) ?? []).map(([piece, row]) => this.#row(piece, row));
  }

  *inOrder(): Generator<ReadProject, void> {
    for (const [piece, { agencies }] of this.#pieces.entries()) {
      for (const row of agencies.keys()) yield this.#row(piece, row);
    }
  }

  #row(number: number, row: number): ReadProject {
    const piece = this.#pieces[number];
    if (piece === undefined) throw new RangeError(`a file has no piece ${number} of rows`);
    const line = piece.bytes.toString('utf8', row === 0 ? 0 : piece.ends[row - 1], piece.ends[row]);
    return unpacked(piece.agencies[row] ?? null, JSON.parse(line) as PackedRow, this.#shapes);
  }
}
