import type { Workbook } from '../../cells.ts';
import { CellBudget } from '../cellBudget.ts';
import { cleanText } from '../cleanText.ts';
import { fileProblem, UnreadableFile } from '../fileProblem.ts';
import { readRelationships, targetsOf } from '../xlsx/relationships.ts';
import { parseXml } from '../xml.ts';
import type { Archive } from '../zip/archive.ts';
import { DocumentPart } from './documentPart.ts';

/** Beside pictures, no more words than a heading. */
const fewCharacters = 200;

/**
 * The tables of a .docx, a sheet each, with the text before, between and after them. Tracked insertions are read,
 * deletions are not. Numbers that Word makes itself (automatic numbering) are no text and do not appear.
 *
 * @throws UnreadableFile
 */
export async function readDocx(archive: Archive, part: string): Promise<Workbook> {
  const relationships = await readRelationships(archive, part);
  const comments = await readWordComments(archive, targetsOf(relationships, 'comments')[0]);
  const document = new DocumentPart(comments, new CellBudget(archive.size));
  await parseXml(archive.read(part), document);
  const sheets = document.sheets();
  if (sheets.length === 0) {
    const isOfPictures = archive.hasPictures && document.characters < fewCharacters;
    throw new UnreadableFile(fileProblem(isOfPictures ? 'file_of_pictures' : 'file_without_table'));
  }
  return { format: 'docx', sheets };
}

/** Text of the comments by id. */
async function readWordComments(
  archive: Archive,
  part: string | undefined,
): Promise<ReadonlyMap<string, string>> {
  const comments = new Map<string, string>();
  if (part === undefined || !archive.has(part)) return comments;
  let current = '';
  let said = '';
  let inText = false;
  await parseXml(archive.read(part), {
    open(name, { id }) {
      if (name === 'comment') {
        current = id ?? '';
        said = '';
      }
      inText = name === 't';
    },
    text(text) {
      if (inText) said += text;
    },
    close(name) {
      if (name === 't') inText = false;
      else if (name === 'p') said += '\n';
      else if (name === 'comment') comments.set(current, cleanText(said.trim()));
    },
  });
  return comments;
}
