import { withoutNoise } from './clean.ts';
import { toArabicDigits } from './digits.ts';

/**
 * Thai that looks the same on paper but is typed in other code points: เ+เ for แ, nikhahit + sara aa for sara
 * am (a tone mark may stand between or before), a tone mark typed before its vowel or after sara am, a mark
 * typed twice. NFC leaves all of them apart.
 */
export function composeThai(text: string): string {
  return text
    .normalize('NFC')
    .replace(/เเ/g, 'แ')
    .replace(/([่-๋์])\1+/g, '$1')
    .replace(/([่-๋])([ัิ-ฺ็])/g, '$2$1')
    .replace(/ํ([่-๋]?)า/g, '$1ำ')
    .replace(/([่-๋])ํา/g, '$1ำ')
    .replace(/ำ([่-๋])/g, '$1ำ');
}

/**
 * The form in which names are compared (DOMAIN.md, "Names"); never stored, what was typed is kept. NFC, no
 * zero-width characters, white space folded and trimmed, Thai digits as Arabic, Thai composed, quotes and
 * dashes of one kind, Latin in lower case. Applying it twice changes nothing.
 */
export function normaliseName(text: string): string {
  const plain = composeThai(toArabicDigits(withoutNoise(text)))
    .replace(/[“”„‟«»″]/g, '"')
    .replace(/[‘’‚‛′`´]/g, "'")
    .replace(/[‐-―−﹘﹣－]/g, '-');
  return plain.toLowerCase().normalize('NFC').replace(/\s+/g, ' ').trim();
}
