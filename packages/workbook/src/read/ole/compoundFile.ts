import { damaged } from '../fileProblem.ts';

/** A stream's or storage's entry in the directory ([MS-CFB] 2.6). */
interface Entry {
  readonly name: string;
  readonly type: number;
  readonly start: number;
  readonly size: number;
}

const streamType = 2;
const rootType = 5;
/** Sector numbers from here on end a chain or are none. */
const noSector = 0xffff_fffa;
const headerBytes = 512;
const entryBytes = 128;

/**
 * An OLE2 container ([MS-CFB]), which .xls, .doc and password-protected Office files are. Reads no more than the file
 * holds: a chain of sectors that runs in a circle or out of the file is damage, whatever sizes the file claims.
 */
export class CompoundFile {
  readonly #view: DataView;
  readonly #sectorBytes: number;
  readonly #miniSectorBytes: number;
  readonly #miniCutoff: number;
  readonly #fat: readonly number[];
  readonly #miniFat: readonly number[];
  readonly #entries: readonly Entry[];
  readonly #miniStream: Uint8Array;

  /** @throws UnreadableFile when it is no such container, or a broken one. */
  constructor(bytes: Uint8Array) {
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    if (bytes.length < headerBytes) throw damaged('shorter than its header');
    const sectorShift = this.#view.getUint16(30, true);
    const miniShift = this.#view.getUint16(32, true);
    if ((sectorShift !== 9 && sectorShift !== 12) || miniShift !== 6) throw damaged('no sizes of sectors');
    this.#sectorBytes = 1 << sectorShift;
    this.#miniSectorBytes = 1 << miniShift;
    this.#miniCutoff = this.#view.getUint32(56, true);
    this.#fat = this.#readFat();
    this.#miniFat = numbersOf(this.#chain(this.#view.getUint32(60, true)));
    this.#entries = entriesOf(this.#chain(this.#view.getUint32(48, true)));
    const root = this.#entries.find(({ type }) => type === rootType);
    this.#miniStream = root === undefined ? new Uint8Array() : this.#chain(root.start).subarray(0, root.size);
  }

  /** Names of the streams and storages, wherever they lie. */
  get names(): ReadonlySet<string> {
    return new Set(this.#entries.filter(({ type }) => type !== 0).map(({ name }) => name));
  }

  /** The bytes of the first stream of that name; `null` when there is none. */
  stream(name: string): Uint8Array | null {
    const entry = this.#entries.find((one) => one.type === streamType && one.name === name);
    if (entry === undefined) return null;
    const bytes = entry.size < this.#miniCutoff ? this.#miniChain(entry) : this.#chain(entry.start);
    if (bytes.length < entry.size) throw damaged(`the stream ${name} is cut`);
    return bytes.subarray(0, entry.size);
  }

  /** The numbers of the FAT's own sectors: 109 in the header, the others in sectors that point to each other. */
  #readFat(): readonly number[] {
    const places: number[] = [];
    for (let at = 76; at < headerBytes; at += 4) places.push(this.#view.getUint32(at, true));
    let next = this.#view.getUint32(68, true);
    for (let read = 0; next < noSector; read += 1) {
      if (read > this.#sectorCount()) throw damaged('sectors in a circle');
      const numbers = numbersOf(this.#sector(next));
      places.push(...numbers.slice(0, -1));
      next = numbers.at(-1) ?? noSector;
    }
    const used = places.filter((place) => place < noSector);
    if (used.length > this.#sectorCount()) throw damaged('more sectors than the file holds');
    return used.flatMap((place) => numbersOf(this.#sector(place)));
  }

  #sectorCount(): number {
    return Math.ceil(this.#view.byteLength / this.#sectorBytes);
  }

  /** The last sector of a file may be cut short: some programs do not fill it. */
  #sector(number: number): Uint8Array {
    const from = (number + 1) * this.#sectorBytes;
    const length = Math.min(this.#sectorBytes, this.#view.byteLength - from);
    if (length <= 0) throw damaged('a sector beyond the end');
    const whole = new Uint8Array(this.#sectorBytes);
    whole.set(new Uint8Array(this.#view.buffer, this.#view.byteOffset + from, length));
    return whole;
  }

  #chain(start: number): Uint8Array {
    const sectors: Uint8Array[] = [];
    for (let at = start; at < noSector; at = this.#fat[at] ?? noSector) {
      if (sectors.length > this.#sectorCount()) throw damaged('sectors in a circle');
      sectors.push(this.#sector(at));
    }
    return joined(sectors, this.#sectorBytes);
  }

  #miniChain({ start, size }: Entry): Uint8Array {
    const sectors: Uint8Array[] = [];
    const bytes = this.#miniSectorBytes;
    for (let at = start; at < noSector && sectors.length * bytes < size; at = this.#miniFat[at] ?? noSector) {
      sectors.push(this.#miniStream.subarray(at * bytes, (at + 1) * bytes));
    }
    return joined(sectors, bytes);
  }
}

function joined(sectors: readonly Uint8Array[], bytes: number): Uint8Array {
  const whole = new Uint8Array(sectors.length * bytes);
  for (const [index, sector] of sectors.entries()) whole.set(sector, index * bytes);
  return whole;
}

function numbersOf(bytes: Uint8Array): readonly number[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Array.from({ length: bytes.length >>> 2 }, (_, index) => view.getUint32(index * 4, true));
}

function entriesOf(directory: Uint8Array): readonly Entry[] {
  const view = new DataView(directory.buffer, directory.byteOffset, directory.byteLength);
  const names = new TextDecoder('utf-16le');
  const entries: Entry[] = [];
  for (let at = 0; at + entryBytes <= directory.length; at += entryBytes) {
    const letters = Math.min(Math.max(view.getUint16(at + 64, true) - 2, 0), 62);
    entries.push({
      name: names.decode(directory.subarray(at, at + letters)),
      type: view.getUint8(at + 66),
      start: view.getUint32(at + 116, true),
      size: view.getUint32(at + 120, true),
    });
  }
  return entries;
}
