import { plainText } from './plain.ts';

/**
 * Month names as offices write them: full, cut short (`มกรา`), abbreviated with or without dots, English. Dotless
 * abbreviations count only where no Thai letter stands beside them.
 */
const months: readonly (readonly [full: string, dotted: string, dotless: string, english: string])[] = [
  ['มกรา(?:คม)?', 'ม\\. ?ค\\.?|ม\\.?ค\\.', 'มค', 'january|jan\\.?'],
  ['กุมภา(?:พันธ์?)?', 'ก\\. ?พ\\.?|ก\\.?พ\\.', 'กพ', 'february|feb\\.?'],
  ['มีนา(?!ย)(?:คม)?', 'มี\\. ?ค\\.?|มี\\.?ค\\.', 'มีค', 'march|mar\\.?'],
  ['เมษา(?:ยน)?', 'เม\\. ?ย\\.?|เม\\.?ย\\.', 'เมย', 'april|apr\\.?'],
  ['พฤษภา(?:คม)?', 'พ\\. ?ค\\.?|พ\\.?ค\\.', 'พค', 'may'],
  ['มิถุนา(?:ยน)?', 'มิ\\. ?ย\\.?|มิ\\.?ย\\.', 'มิย', 'june|jun\\.?'],
  ['กรก[ฎฏ]า(?:คม)?', 'ก\\. ?ค\\.?|ก\\.?ค\\.', 'กค', 'july|jul\\.?'],
  ['สิงหา(?:คม)?', 'ส\\. ?ค\\.?|ส\\.?ค\\.', 'สค', 'august|aug\\.?'],
  ['กันยา(?:ยน)?', 'ก\\. ?ย\\.?|ก\\.?ย\\.', 'กย', 'september|sept?\\.?'],
  ['ตุลา(?!การ)(?:คม)?', 'ต\\. ?ค\\.?|ต\\.?ค\\.', 'ตค', 'october|oct\\.?'],
  ['พฤ[ศษ]จิกา(?:ยน)?', 'พ\\. ?ย\\.?|พ\\.?ย\\.', 'พย', 'november|nov\\.?'],
  ['ธันวา(?:คม)?', 'ธ\\. ?ค\\.?|ธ\\.?ค\\.', 'ธค', 'december|dec\\.?'],
];

const monthPattern = new RegExp(
  months
    .map(([full, dotted, dotless, english]) => {
      const thai = `(?:เดือน)?(?:${full}|(?<![ก-๎])(?<!เดือน)(?:${dotted})|(?<=เดือน)(?:${dotted})|(?<![ก-๎])${dotless}(?![ก-๎]))`;
      return `(${thai}|(?<![a-z])(?:${english})(?![a-z]))`;
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
    .replace(/ไตรมาส ?(?:ที่)? ?|quarter ?|q(?=[ .]?\d)\.?/g, 'Q')
    .replace(/(?:ประจำ)?ปี ?งบ(?:ประมาณ|ฯ)?\.? ?(?=[bc]?\d| b| c)|fiscal year ?|fy ?(?=\d)/g, ' F')
    .replace(/(?:ประจำ)?ปี ?(?:ที่ ?)?(?=[bc]?\d| b| c)|year ?(?=\d)/g, ' Y')
    .replace(/จนถึง|ถึง|~|(?<=[\d} ])to(?=[\d{ ])/g, '-')
    .replace(/วันที่|วัน ที่|เดือน ?(?=\{)|ตั้งแต่|ระหว่าง|ช่วง|เริ่ม/g, ' ')
    .replace(/([FY]) +(?=[bc]?\d)/g, '$1')
    .replace(/\s+/g, ' ')
    .replace(/^[\s|;,.:]+|[\s|;,.:]+$/g, '');
}
