const megabyte = 1024 * 1024;

/**
 * What one file may cost. Nothing that a file says about its own size is believed: bytes are counted as they are
 * inflated, cells as they are kept.
 */
export const limits = {
  /** Bytes of the file itself. */
  fileBytes: 50 * megabyte,
  /** Inflated bytes of one part of an Office file. */
  partBytes: 256 * megabyte,
  /** Past so many inflated bytes, a part may be at most `ratio` times its compressed size; real sheets stay under 60. */
  trustedBytes: 32 * megabyte,
  ratio: 200,
  /** Inflated bytes of all parts that are read. */
  totalBytes: 400 * megabyte,
  /** Parts of an Office file. */
  parts: 10_000,
  /** Cells that are kept, all sheets together. */
  cells: 3_000_000,
  /** Of those, what a packed file may hold whatever its size, and for each of its bytes: real sheets need a fifth of that. */
  cellsOfAny: 400_000,
  cellsPerByte: 1,
  /** Rows without a value, one after the other, that are kept for their colours. */
  blankRows: 1_000,
  /** Merged areas, all sheets together. */
  merges: 200_000,
  /** Sheets of a workbook, tables of a Word document. */
  sheets: 1_000,
  /** Characters that formats and shared formulas may be written out to. */
  derivedCharacters: 256 * megabyte,
  /** Characters of one record of a CSV. */
  recordCharacters: 1_000_000,
  /** Cells of a web page, and cells there that span others: the library compares each cell with each of these. */
  pageCells: 200_000,
  pageSpans: 2_000,
  /** Rows and columns of a sheet, as Excel has them. */
  rows: 1_048_576,
  columns: 16_384,
} as const;
