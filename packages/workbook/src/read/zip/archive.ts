import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { damaged, fileProblem, tooLarge, UnreadableFile } from '../fileProblem.ts';
import { limits } from '../limits.ts';

const tooManyBytes = { th: 'ข้อมูลภายในไฟล์ไม่เกิน 400 MB', en: 'at most 400 MB of content inside the file' };

/**
 * The parts of an Office file (a ZIP, ECMA-376 part 2). Part names compare without regard to case. Bytes are
 * counted as they are inflated, over all reads of one archive.
 */
export class Archive {
  readonly #zip: ZipFile;
  readonly #entries: ReadonlyMap<string, Entry>;
  #inflated = 0;

  constructor(zip: ZipFile, entries: ReadonlyMap<string, Entry>) {
    this.#zip = zip;
    this.#entries = entries;
  }

  /** Bytes of the file itself. */
  get size(): number {
    return this.#zip.fileSize;
  }

  has(part: string): boolean {
    return this.#entries.has(part.toLowerCase());
  }

  partNames(): readonly string[] {
    return [...this.#entries.keys()];
  }

  /** Pictures of a workbook or a Word document. */
  get hasPictures(): boolean {
    return this.partNames().some((name) => /^(?:xl|word)\/media\//.test(name));
  }

  /**
   * The part's bytes, chunk by chunk.
   *
   * @throws UnreadableFile when the part is missing, broken, encrypted or inflates beyond the limits.
   */
  async *read(part: string): AsyncGenerator<Buffer, void> {
    const entry = this.#entries.get(part.toLowerCase());
    if (entry === undefined) throw damaged(`missing part ${part}`);
    if (entry.isEncrypted()) throw new UnreadableFile(fileProblem('file_encrypted'));
    if (isBomb(entry)) throw tooLarge(tooManyBytes);
    let ofPart = 0;
    try {
      for await (const chunk of await this.#zip.openReadStreamPromise(entry)) {
        const bytes = chunk as Buffer;
        ofPart += bytes.length;
        this.#inflated += bytes.length;
        if (ofPart > limits.partBytes || this.#inflated > limits.totalBytes) throw tooLarge(tooManyBytes);
        if (ofPart > limits.trustedBytes && ofPart > entry.compressedSize * limits.ratio)
          throw tooLarge(tooManyBytes);
        yield bytes;
      }
    } catch (error) {
      throw error instanceof UnreadableFile ? error : damaged(error);
    }
  }
}

/** By what the part claims; one that inflates beyond its claim is refused as damaged. */
function isBomb({ compressedSize, uncompressedSize }: Entry): boolean {
  if (uncompressedSize > limits.partBytes) return true;
  return uncompressedSize > limits.trustedBytes && uncompressedSize > compressedSize * limits.ratio;
}

/** @throws UnreadableFile when the ZIP's directory is broken or absurdly long. */
export async function openArchive(bytes: Uint8Array): Promise<Archive> {
  try {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const zip = await fromBufferPromise(buffer, { decodeStrings: false, validateEntrySizes: true });
    return new Archive(zip, await listEntries(zip));
  } catch (error) {
    throw error instanceof UnreadableFile ? error : damaged(error);
  }
}

async function listEntries(zip: ZipFile): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>();
  for await (const entry of zip.eachEntry()) {
    const name = entry.fileName.toString('utf8').replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase();
    // The first of two parts of one name is the one that Office reads.
    if (!entries.has(name)) entries.set(name, entry);
    if (entries.size > limits.parts)
      throw tooLarge({ th: 'ส่วนประกอบไม่เกิน 10,000', en: 'at most 10,000 parts' });
  }
  return entries;
}
