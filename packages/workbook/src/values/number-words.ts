const digitWords: Readonly<Record<string, number>> = {
  ศูนย์: 0,
  หนึ่ง: 1,
  เอ็ด: 1,
  สอง: 2,
  ยี่: 2,
  สาม: 3,
  สี่: 4,
  ห้า: 5,
  หก: 6,
  เจ็ด: 7,
  แปด: 8,
  เก้า: 9,
};

const placeWords: Readonly<Record<string, number>> = {
  สิบ: 10,
  ร้อย: 100,
  พัน: 1_000,
  หมื่น: 10_000,
  แสน: 100_000,
};

const digits = Object.keys(digitWords).join('|');
const places = [...Object.keys(placeWords), 'ล้าน'].join('|');
const word = new RegExp(`${digits}|${places}`, 'y');
const run = `(?:(?:${digits}|${places})\\s?)+`;
const amount = new RegExp(`${run}บาท\\s?(?:ถ้วน|(?:${run})สตางค์)?|${run}สตางค์|${run}ถ้วน`, 'g');
const stated = new RegExp(`${digits}|^สิบ`);

/**
 * A whole number in Thai words without spaces (`สองแสนห้าหมื่นเอ็ด`); `null` when it is none or is not built as
 * numbers are: places fall from แสน to ones within each million, each with at most one digit.
 */
export function readNumberWords(words: string): bigint | null {
  if (words === '' || !stated.test(words)) return null;
  let millions = 0n;
  let below = 0;
  let digit: number | null = null;
  let place = Number.POSITIVE_INFINITY;
  for (word.lastIndex = 0; word.lastIndex < words.length; ) {
    const found = word.exec(words)?.[0];
    if (found === undefined) return null;
    const asDigit = digitWords[found];
    if (asDigit !== undefined) {
      if (digit !== null) return null;
      digit = asDigit;
    } else if (found === 'ล้าน') {
      millions = (millions + BigInt(below + (digit ?? 0))) * 1_000_000n;
      if (millions === 0n) return null;
      [below, digit, place] = [0, null, Number.POSITIVE_INFINITY];
    } else {
      const size = placeWords[found] ?? 1;
      if (size >= place) return null;
      below += (digit ?? 1) * size;
      [digit, place] = [null, size];
    }
  }
  return millions + BigInt(below + (digit ?? 0));
}

export interface WordsAmount {
  /** The words as they stand in the text. */
  readonly words: string;
  /** Plain decimal baht. */
  readonly baht: string;
}

/**
 * The first amount in words (`หนึ่งแสนบาทถ้วน`, `ห้าสิบสตางค์`) in a plain text, or `null`. A unit alone
 * (`ล้านบาท`) is no amount.
 */
export function findAmountInWords(plain: string): WordsAmount | null {
  for (const [words] of plain.matchAll(amount)) {
    const compact = words.replace(/\s|ถ้วน/g, '');
    const [whole = '', cents = ''] = compact.includes('บาท') ? compact.split('บาท') : bahtAndSatang(compact);
    const baht = whole === '' ? 0n : readNumberWords(whole);
    const satang = cents === '' ? 0n : readNumberWords(cents.replace('สตางค์', ''));
    if (baht === null || satang === null || satang > 99n) continue;
    return { words, baht: `${baht}.${String(satang).padStart(2, '0')}` };
  }
  return null;
}

function bahtAndSatang(compact: string): readonly [string, string] {
  return compact.endsWith('สตางค์') ? ['', compact] : [compact, ''];
}
