import type { Workbook } from '../../cells.ts';
export function readXls(bytes: Uint8Array): Workbook {
  throw new Error(String(bytes.length));
}
