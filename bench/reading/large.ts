import { projectsOf, type TrueAgency, type TrueProject } from './truth.ts';
import { workbookOf } from './workbook.ts';

export const place = { province: '73', round: '2567Q2' };
export const title = 'แบบรายงานความก้าวหน้า จังหวัดนครปฐม ไตรมาสที่ 2 ปีงบประมาณ พ.ศ. 2567';
export const seed = 2_567;
export const large = { rows: 100_000, agencies: 8_300 };
const sha256OfLarge = 'e87cfe8455313b631d841e12ce3ba41346241050a41e94456df7167a9f5bbd90';

/** What the large file holds, and the file as Excel writes it. */
export interface LargeFile {
  readonly truth: readonly TrueProject[];
  readonly bytes: Uint8Array;
}

/** Throws where the generator no longer makes the file whose figures are written down. */
export function largeFileOf(agencies: readonly TrueAgency[]): LargeFile {
  const truth = projectsOf(agencies, large.rows, seed);
  const { bytes, sha256 } = workbookOf(title, truth);
  if (sha256 !== sha256OfLarge) throw new Error(`the large file is another: ${sha256}`);
  return { truth, bytes };
}
