import { plainWords } from './words.ts';

/** Factor on the amounts of a column. */
export type Unit = 1 | 1_000 | 1_000_000;

const names: readonly (readonly [RegExp, Unit])[] = [
  [/ล้?าน\s*บาท|ล้?าน|ลบ\.?|ล\.\s*บ(?:าท)?\.?|million\s*baht|million|mb/, 1_000_000],
  [/พัน\s*บาท|พัน|thousand\s*baht|thousand/, 1_000],
  [/บาท|baht|thb/, 1],
];
const anyUnit =
  '(?:ล้?าน\\s*บาท|ล้?าน|พัน\\s*บาท|บาท|ลบ\\.?|ล\\.\\s*บ(?:าท)?\\.?|million\\s*baht|thousand\\s*baht|baht|thb|mb)';
const bracketed = new RegExp(`[([]\\s*(?:หน่วย(?:นับ)?\\s*[:=]?\\s*)?(${anyUnit})\\s*[)\\]]`);
const labelled = new RegExp(`หน่วย(?:นับ)?\\s*[:=]?\\s*(${anyUnit})(?![ก-๙])`);
const trailing = new RegExp(`(?:\\s|:|-|,|/)\\s*(${anyUnit})$`);

/**
 * The unit of money that a header or a line above a table states ("งบประมาณ (ล้านบาท)", "หน่วย : พันบาท"),
 * and the text without it. `unit` is `null` when none is stated.
 */
export function takeUnit(text: string): { readonly unit: Unit | null; readonly rest: string } {
  const plain = plainWords(text);
  for (const pattern of [bracketed, labelled, trailing]) {
    const found = pattern.exec(plain);
    if (found?.[1] === undefined) continue;
    return { unit: unitNamed(found[1]), rest: plain.replace(found[0], ' ').trim() };
  }
  return { unit: null, rest: plain };
}

function unitNamed(name: string): Unit {
  return names.find(([pattern]) => pattern.test(name))?.[1] ?? 1;
}

/** The unit that a line of its own states: "หน่วย : พันบาท". */
export function unitOfLine(text: string): Unit | null {
  return text.length <= 40 && /หน่วย|บาท|baht/i.test(text) ? takeUnit(text).unit : null;
}
