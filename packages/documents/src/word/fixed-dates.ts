const endSignature = 0x06054b50;

/** 1 January 1980, 00:00: the earliest time that a zip archive can state. */
const earliest = { time: 0, date: 0x0021 };

/**
 * The same zip archive with every entry's time at its earliest, so that the same content gives the same bytes
 * (APPNOTE.TXT 4.3.7 local file header, 4.3.12 central directory). Changes the bytes given.
 */
export function withFixedDates(archive: Uint8Array): Uint8Array {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  const end = endOfDirectory(view);
  let entry = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    setTime(view, entry + 12);
    setTime(view, view.getUint32(entry + 42, true) + 10);
    const lengths = [28, 30, 32].map((at) => view.getUint16(entry + at, true));
    entry += 46 + lengths.reduce((sum, length) => sum + length, 0);
  }
  return archive;
}

function setTime(view: DataView, at: number): void {
  view.setUint16(at, earliest.time, true);
  view.setUint16(at + 2, earliest.date, true);
}

function endOfDirectory(view: DataView): number {
  for (let at = view.byteLength - 22; at >= 0; at -= 1) {
    if (view.getUint32(at, true) === endSignature) return at;
  }
  throw new Error('the Word file is no zip archive');
}
