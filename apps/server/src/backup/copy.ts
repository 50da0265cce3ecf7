import { createHash } from 'node:crypto';
import { constants, type FileHandle, open } from 'node:fs/promises';

/** What was read of a file, or written. */
export interface Content {
  readonly bytes: number;
  /** Hex. */
  readonly sha256: string;
}

const bufferBytes = 1024 * 1024;

/**
 * Copies a file that may grow or shrink meanwhile, flushed to disk; the answer is what was written. The copy is
 * this user's alone. A link is not followed: PostgreSQL's account could have laid it to a file of root's.
 */
export async function copyFile(from: string, to: string): Promise<Content> {
  const source = await open(from, constants.O_RDONLY | constants.O_NOFOLLOW);
  try {
    const target = await open(to, 'wx', 0o600);
    try {
      const content = await readThrough(source, (piece) => writeAll(target, piece));
      await target.sync();
      return content;
    } finally {
      await target.close();
    }
  } finally {
    await source.close();
  }
}

/** Reads a file to its end. */
export async function contentOf(path: string): Promise<Content> {
  const source = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW);
  try {
    return await readThrough(source, async () => undefined);
  } finally {
    await source.close();
  }
}

/** Writes a new file of this user's alone, flushed to disk. */
export async function writeSynced(path: string, data: string | Uint8Array): Promise<Content> {
  const bytes = Buffer.from(data);
  const target = await open(path, 'wx', 0o600);
  try {
    await target.writeFile(bytes);
    await target.sync();
  } finally {
    await target.close();
  }
  return { bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
}

/** Makes sure that the names in a folder survive a power cut, not only what the files hold. */
export async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

async function readThrough(source: FileHandle, use: (piece: Uint8Array) => Promise<void>): Promise<Content> {
  const hash = createHash('sha256');
  const buffer = Buffer.allocUnsafe(bufferBytes);
  for (let bytes = 0; ; ) {
    const { bytesRead } = await source.read(buffer, 0, bufferBytes);
    if (bytesRead === 0) return { bytes, sha256: hash.digest('hex') };
    const piece = buffer.subarray(0, bytesRead);
    hash.update(piece);
    await use(piece);
    bytes += bytesRead;
  }
}

async function writeAll(target: FileHandle, piece: Uint8Array): Promise<void> {
  for (let done = 0; done < piece.length; ) {
    done += (await target.write(piece, done, piece.length - done)).bytesWritten;
  }
}
