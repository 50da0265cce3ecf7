import type { Problem } from '@tidtam/domain/problem';
import type { Workbook } from '../cells.ts';
import { fileProblem, UnreadableFile } from './fileProblem.ts';
import { foreignFormats, oldFormats } from './formatNames.ts';
import { type FileKind, recogniseKind } from './kind.ts';
import { limits } from './limits.ts';

export type ReadWorkbook = { readonly workbook: Workbook } | { readonly problem: Problem };

/**
 * Reads a file into located cells: .xlsx, .xlsm, .xls, .csv, .tsv, and tables in .docx, told apart by content. Of
 * a file that cannot be read it says what it is and what to send instead. Nothing in a file is run or fetched.
 *
 * @param bytes the file, at most 50 MB.
 */
export async function readWorkbook(bytes: Uint8Array): Promise<ReadWorkbook> {
  try {
    if (bytes.length === 0) return { problem: fileProblem('file_empty') };
    if (bytes.length > limits.fileBytes)
      return { problem: fileProblem('file_too_large', () => ({ limit: '50 MB' })) };
    const file = await recogniseKind(bytes);
    const workbook = await readKind(bytes, file);
    if (hasCells(workbook)) return { workbook };
    const isOfPictures = 'archive' in file && file.archive.hasPictures;
    return { problem: fileProblem(isOfPictures ? 'file_of_pictures' : 'file_empty') };
  } catch (error) {
    if (error instanceof UnreadableFile) return { problem: error.problem };
    throw error;
  }
}

/** Each kind's reader is loaded with the first file of its kind: together they are 20 MB. */
async function readKind(bytes: Uint8Array, file: FileKind): Promise<Workbook> {
  switch (file.kind) {
    case 'xlsx': {
      const { readXlsx } = await import('./xlsx/readXlsx.ts');
      return readXlsx(file.archive, file.main);
    }
    case 'docx': {
      const { readDocx } = await import('./docx/readDocx.ts');
      return readDocx(file.archive, file.main);
    }
    case 'xls': {
      const { readXls } = await import('./xls/readXls.ts');
      return readXls(bytes);
    }
    case 'html': {
      const { readHtml } = await import('./html/readHtml.ts');
      return readHtml(bytes);
    }
    case 'text': {
      const { readCsv } = await import('./csv/readCsv.ts');
      return readCsv(bytes);
    }
    case 'encrypted':
      throw new UnreadableFile(fileProblem('file_encrypted'));
    case 'old': {
      const { kind, saveAs } = oldFormats[file.format];
      throw new UnreadableFile(
        fileProblem('file_format_unsupported', (language) => ({
          kind: kind[language],
          saveAs: saveAs[language],
        })),
      );
    }
    case 'foreign': {
      const kind = foreignFormats[file.format];
      throw new UnreadableFile(fileProblem('file_not_recognised', (language) => ({ kind: kind[language] })));
    }
  }
}

function hasCells(workbook: Workbook): boolean {
  return workbook.sheets.some((sheet) =>
    sheet.rows.some((row) => row.cells.some((cell) => cell.text !== '')),
  );
}
