import { plainText } from './plain.ts';

/** Month names: full or cut short (`มกรา`), the two letters of the abbreviation (with its vowel), English. */
const months: readonly (readonly [full: string, first: string, second: string, english: string])[] = [
  ['มกรา(?:คม)?', 'ม', 'ค', 'january|jan'],
  ['กุมภา(?:พันธ์?)?', 'ก', 'พ', 'february|feb'],
  ['มีนา(?!ย)(?:คม)?', 'มี', 'ค', 'march|mar'],
  ['เมษา(?:ยน)?', 'เม', 'ย', 'april|apr'],
  ['พฤษภา(?:คม)?', 'พ', 'ค', 'may'],
  ['มิถุนา(?:ยน)?', 'มิ', 'ย', 'june|jun'],
  ['กรก[ฎฏ]า(?:คม)?', 'ก', 'ค', 'july|jul'],
  ['สิงหา(?:คม)?', 'ส', 'ค', 'august|aug'],
  ['กันยา(?:ยน)?', 'ก', 'ย', 'september|sept|sep'],
  ['ตุลา(?!การ)(?:คม)?', 'ต', 'ค', 'october|oct'],
  ['พฤ[ศษ]จิกา(?:ยน)?', 'พ', 'ย', 'november|nov'],
  ['ธันวา(?:คม)?', 'ธ', 'ค', 'december|dec'],
];

/**
 * Abbreviations are written with two dots, one or none. With one or none they count only where no Thai letter
 * stands beside them: ต.คลองโยง is no October.
 */
const monthPattern = new RegExp(
  months
    .map(([full, first, second, english]) => {
      const dotted = `(?<![ก-ฮ]\\.)${first}\\. ?${second}\\.`;
      const loose = `(?<![ก-๎]|[ก-ฮ]\\.)(?:${first}\\. ?${second}|${first}${second}\\.?)(?![ก-๎])`;
      return `(${full}|${dotted}|${loose}|(?<![a-z])(?:${english})\\.?(?![a-z]))`;
    })
    .join('|'),
  'g',
);

const weekday = /วัน(?:อาทิตย์|จันทร์|อังคาร|พุธ|พฤหัส(?:บดี)?|ศุกร์|เสาร์)(?: ?ที่)?/g;

/**
 * The text of a date or period in one notation: months as `{4}`, an era before its year as `b2567` or `c2024`,
 * ranges as `-`, quarters as `Q`, `F` before the number of a fiscal year and `Y` before that of a year, without
 * times of day and filler words. `null` when it is longer than such a cell is.
 */
export function calendarText(text: string, longest: number): string | null {
  const plain = plainText(text);
  if (plain.length > longest) return null;
  return plain
    .replace(/(เดือน|ถึง)(?=[ก-ฮเ])/g, '$1 ')
    .replace(/(\d{4}-\d\d-\d\d)t(?=\d)/g, '$1 ')
    .replace(
      /\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?: ?น\.|z)?|เวลา ?\d{1,2}[.:]\d{2} ?น?\.?|\d{1,2}\.\d{2} ?น\./g,
      ' ',
    )
    .replace(weekday, ' ')
    .replace(/(?:พ\. ?ศ|พศ)\.* ?(?=\d)/g, ' b')
    .replace(/(?:ค\. ?ศ|คศ)\.* ?(?=\d)/g, ' c')
    .replace(/(?:b\.?e\.?|พ\. ?ศ\.*) ?(?=\d)/g, ' b')
    .replace(
      monthPattern,
      (...groups) => ` {${groups.slice(1, 13).findIndex((group) => group !== undefined) + 1}} `,
    )
    .replace(/ไตรมาส ?แรก/g, 'Q1')
    .replace(/ไตรมาส ?สุดท้าย/g, 'Q4')
    .replace(/ไตรมาส ?(?:ที่)? ?|quarter ?|q(?=[ .]?\d)\.?/g, 'Q')
    .replace(/(?:ประจำ)?ปี ?งบ(?:ประมาณ|ฯ)?\.? ?(?=[bc]?\d| b| c)|fiscal year ?|fy ?(?=\d)/g, ' F')
    .replace(/(?:ประจำ)?ปี ?(?:ที่ ?)?(?=[bc]?\d| b| c)|year ?(?=\d)/g, ' Y')
    .replace(/จนถึง|ถึง|~|(?<=[\d} ])to(?=[\d{ ])/g, '-')
    .replace(/วันที่|วัน ที่|เดือน\s*(?=\{)|ตั้งแต่|ระหว่าง|ช่วง|เริ่ม/g, ' ')
    .replace(/(?<=[\d}]) *(?:และ)?(?:สิ้นสุด|แล้วเสร็จ|เสร็จสิ้น)(?:ใน|ณ)? *(?=[\d{])/g, ' - ')
    .replace(/([FY]) +(?=[bc]?\d)/g, '$1')
    .replace(/Q ?([1-4]) ?\/ ?(\d+) ?- ?Q ?([1-4]) ?\/ ?\2(?!\d)/g, 'Q$1-$3/$2')
    .replace(/\s+/g, ' ')
    .replace(/^[\s|;,.:]+|[\s|;,.:]+$/g, '');
}
