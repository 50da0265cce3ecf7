/*
 * What officers write into a column when there is nothing to say: "-", "ไม่มี", "ไม่พบปัญหาและอุปสรรคใด ๆ", "none". Both
 * expressions read alike to JavaScript and to PostgreSQL, which looks for the same in what is stored.
 */

/** What stands around such an answer and says nothing: space, marks of lists and brackets, dashes, quotes. */
export const besideSaid =
  '[ \\t\\n\\r\\f\\v\\u00A0\\u00AD\\u2000-\\u2029\\u202F\\u205F\\u2060\\u2212\\u3000\\uFEFF\\u00B7.,;:!/()\\[\\]"\'*_-]';

const nouns = together('(?:และ|หรือ)?', [
  'ปัญหา',
  'อุปสรรค',
  'ข้อขัดข้อง',
  'ข้อจ(?:ำ|ํา)กัด',
  'ข้อเสนอ(?:(?:แ|เเ)นะ)?',
  'ข้อคิดเห็น',
]);
const none = '(?:ยัง)?(?:ไม่มี|ไม่พบ)';
const after = oneOf([
  'ใดๆ',
  'ใด',
  '(?:(?:แ|เเ)ต่)?อย่างใด',
  'เลย',
  'ทั้งสิ้น',
  'ในการด(?:ำ|ํา)เนิน(?:งาน|การ|โครงการ|กิจกรรม)',
  'ใน(?:รอบ|ไตรมาส|ช่วง)นี้',
  'ครับ',
  'ค่ะ',
]);
const englishNouns = together('(?:and|or)?', [
  'problems?',
  'obstacles?',
  'issues?',
  'difficult(?:y|ies)',
  'suggestions?',
  'recommendations?',
  'comments?',
]);
const englishAfter = oneOf([
  'found',
  'encountered',
  'reported',
  'identified',
  'sofar',
  'yet',
  'atall',
  'thisquarter',
]);

/**
 * The whole of such an answer once {@link besideSaid} is taken out, one or several, perhaps numbered. Ignore case. Words
 * are shared out among its parts in few ways, so that no text is looked at for long.
 */
export const nothingSaid = `^(?:[0-9๐-๙]{0,2}${oneOf([
  `${none}(?:${nouns})?(?:${after})*`,
  `(?:ยัง)?(?:ไม่ปรากฏ|ไม่ประสบ|ไม่เกิด|ปราศจาก)${nouns}(?:${after})*`,
  `${nouns}${none}(?:${after})*`,
  `(?:and|or)?(?:none|nil|nothing|no(?:${englishNouns})?)(?:${englishAfter})*`,
  'na',
  'notapplicable',
])})*$`;

const beside = new RegExp(besideSaid, 'g');
const nothing = new RegExp(nothingSaid, 'i');

/**
 * What was said, without outer space; `null` where nothing was, or only that there is nothing. What says anything more
 * is left whole, "ไม่มีงบประมาณ" and "ไม่มีปัญหา แต่…" among it.
 */
export function saidIn(text: string | null): string | null {
  const said = text?.trim() ?? '';
  return nothing.test(said.replace(beside, '')) ? null : said;
}

/** One or more of the words, one after the other. */
function together(between: string, words: readonly string[]): string {
  return `${oneOf(words)}(?:${between}${oneOf(words)})*`;
}

function oneOf(words: readonly string[]): string {
  return `(?:${words.join('|')})`;
}
