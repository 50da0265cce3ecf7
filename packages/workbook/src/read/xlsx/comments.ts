import { parseXml } from '../xml.ts';
import type { Archive } from '../zip/archive.ts';
import { type Relationship, targetsOf } from './relationships.ts';
import { RichText, xlsxText } from './xlsxText.ts';

/**
 * What people noted at cells, by reference. Where a cell has a threaded comment, the old-style comment beside it
 * is only a hint to old programs and is left out; replies follow on lines of their own.
 */
export async function readComments(
  archive: Archive,
  relationships: readonly Relationship[],
): Promise<ReadonlyMap<string, string>> {
  const comments = new Map<string, string>();
  for (const part of targetsOf(relationships, 'comments')) await readLegacy(archive, part, comments);
  const threads = new Map<string, string>();
  for (const part of targetsOf(relationships, 'threadedComment')) await readThreads(archive, part, threads);
  for (const [reference, text] of threads) comments.set(reference, text);
  return comments;
}

async function readLegacy(archive: Archive, part: string, into: Map<string, string>): Promise<void> {
  if (!archive.has(part)) return;
  const rich = new RichText();
  let reference = '';
  await parseXml(archive.read(part), {
    open(name, { ref, val }) {
      if (name === 'comment') reference = ref ?? '';
      else rich.open(name, val);
    },
    text: (text) => rich.add(text),
    close(name) {
      rich.close(name);
      if (name === 'comment') note(into, reference, rich.take().text);
    },
  });
}

async function readThreads(archive: Archive, part: string, into: Map<string, string>): Promise<void> {
  if (!archive.has(part)) return;
  let reference = '';
  let said = '';
  let inText = false;
  await parseXml(archive.read(part), {
    open(name, { ref }) {
      if (name === 'threadedComment') {
        reference = ref ?? '';
        said = '';
      }
      inText = name === 'text';
    },
    text(text) {
      if (inText) said += text;
    },
    close(name) {
      if (name === 'text') inText = false;
      else if (name === 'threadedComment') note(into, reference, xlsxText(said));
    },
  });
}

function note(comments: Map<string, string>, reference: string, text: string): void {
  const said = text.trim();
  if (said === '') return;
  const before = comments.get(reference);
  comments.set(reference, before === undefined ? said : `${before}\n${said}`);
}
