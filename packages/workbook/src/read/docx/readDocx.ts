import type { Workbook } from '../../cells.ts';
import type { Archive } from '../zip/archive.ts';
export async function readDocx(archive: Archive, main: string): Promise<Workbook> {
  throw new Error(main + archive);
}
