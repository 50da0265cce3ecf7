/** One record of a BIFF stream ([MS-XLS] 2.1.4). */
export interface BiffRecord {
  readonly type: number;
  readonly data: DataView;
  /** Where it starts in the stream; BOUNDSHEET points at such places. */
  readonly offset: number;
}

/** Record types that are read here ([MS-XLS] 2.3). */
export const record = {
  formula: 0x0006,
  eof: 0x000a,
  date1904: 0x0022,
  filePass: 0x002f,
  font: 0x0031,
  columnInfo: 0x007d,
  boundSheet: 0x0085,
  palette: 0x0092,
  multipleRk: 0x00bd,
  multipleBlank: 0x00be,
  richString: 0x00d6,
  extendedFormat: 0x00e0,
  mergedCells: 0x00e5,
  labelShared: 0x00fd,
  blank: 0x0201,
  number: 0x0203,
  label: 0x0204,
  booleanOrError: 0x0205,
  row: 0x0208,
  rk: 0x027e,
  format: 0x041e,
  begin: 0x0809,
} as const;

/**
 * The records of one substream, from its BOF to its EOF; substreams within it (embedded charts) are passed over.
 * Ends quietly where the stream is cut: whether the file is whole is for the reader of the values to say.
 */
export function* substream(stream: DataView, start: number): Generator<BiffRecord, void> {
  let depth = 0;
  for (let offset = start; offset + 4 <= stream.byteLength; ) {
    const type = stream.getUint16(offset, true);
    const length = stream.getUint16(offset + 2, true);
    if (offset + 4 + length > stream.byteLength) return;
    if (type === record.begin) depth += 1;
    if (depth <= 1) yield { type, offset, data: view(stream, offset + 4, length) };
    if (type === record.eof) depth -= 1;
    if (depth <= 0) return;
    offset += 4 + length;
  }
}

function view(stream: DataView, at: number, length: number): DataView {
  return new DataView(stream.buffer, stream.byteOffset + at, length);
}
