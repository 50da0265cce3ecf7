import { normaliseName } from '../text/index.ts';

/** How offices shorten the beginning of a name, on compact text. */
const beginnings: readonly (readonly [RegExp, string])[] = [
  [/^สนง/, 'สำนักงาน'],
  [/^อบต/, 'องค์การบริหารส่วนตำบล'],
  [/^อบจ/, 'องค์การบริหารส่วนจังหวัด'],
  [/^ทต(?=[ก-ฮเ-ไ])/, 'เทศบาลตำบล'],
  [/^ทม(?=[ก-ฮเ-ไ])/, 'เทศบาลเมือง'],
  [/^ทน(?=[ก-ฮเ-ไ])/, 'เทศบาลนคร'],
];

/**
 * The form in which agencies' names are the same: normalised, without white space and punctuation, "สนง." and
 * "อบต." written out, "จ." and "อ." before a place written out, and "จังหวัด" left out, which some write and some
 * do not ("ศึกษาธิการจังหวัดนครปฐม", "มัธยมศึกษานครปฐม").
 */
export function nameKey(name: string): string {
  const places = normaliseName(name)
    .replace(/(^|[\s)])จ\.\s*/g, '$1จังหวัด')
    .replace(/(^|[\s)])อ\.\s*/g, '$1อำเภอ');
  const compact = places.replace(/[\s.,:;/\\()[\]{}\-_*"'|•·…]+/g, '');
  const [short, whole] = beginnings.find(([pattern]) => pattern.test(compact)) ?? [/^$/, ''];
  return compact.replace(short, whole).replace(/(?!^)จังหวัด(?=.)/g, '');
}

/** The letters of a key that survive a broken PDF: without the marks above and below. */
export function lettersOf(key: string): string {
  return key.replace(/ำ/g, 'า').replace(/[ัิ-ฺ็-๎\uFFFD]/g, '');
}

/** Letters of what names of one kind begin with, so that the rest is what tells two of them apart. */
const kinds = [
  'องค์การบริหารส่วนตำบล',
  'องค์การบริหารส่วน',
  'เทศบาลตำบล',
  'เทศบาลเมือง',
  'เทศบาลนคร',
  'สำนักงาน',
].map(lettersOf);

export interface NameParts {
  /** What the name begins with, on letters; `null` when it is none of the usual. */
  readonly kind: string | null;
  /** The letters after it. */
  readonly rest: string;
}

export function partsOf(letters: string): NameParts {
  const kind = kinds.find((beginning) => letters.startsWith(beginning)) ?? null;
  return { kind, rest: kind === null ? letters : letters.slice(kind.length) };
}
