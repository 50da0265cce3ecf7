import { withoutNoise } from './clean.ts';
import { toArabicDigits } from './digits.ts';

/** Reading order of the marks on one consonant: vowels and maitaikhu, nikhahit, tones and the marks above them. */
function rankOf(mark: string): number {
  if (mark === 'ํ') return 1;
  return mark >= '่' ? 2 : 0;
}

/** The marks of one consonant in one order, each once. */
function inOrder(marks: string): string {
  if (marks.length < 2) return marks;
  const [first = '', second = '', third] = marks;
  // Nearly all that carry more carry a vowel and its tone.
  if (third === undefined && first !== second && rankOf(first) <= rankOf(second)) return marks;
  return [...new Set(marks)].sort((a, b) => rankOf(a) - rankOf(b)).join('');
}

function composeSaraAm(cluster: string): string {
  const marks = inOrder(cluster.replace('า', ''));
  if (!cluster.endsWith('า')) return marks;
  return marks.includes('ํ') ? `${marks.replace('ํ', '')}ำ` : `${marks}า`;
}

/** What composing changes: nothing else of a text does it look at closely. Marks in order, each once, are most of Thai. */
const uncomposed = /เเ|ํ[่-์๎]*า|([ัิ-ฺ็-๎])\1|[่-๎][ัิ-ฺ็]|[่-์๎]ํ|[ัิ-ฺ็-๎]{3}|ำ[ัิ-ฺ็-๎ำ]/;

/**
 * Thai that looks the same on paper but is typed in other code points: เ+เ for แ, nikhahit + sara aa for sara
 * am (a tone mark may stand between or before), a tone mark typed before its vowel or after sara am, a mark
 * typed twice. NFC leaves all of them apart.
 */
export function composeThai(text: string): string {
  const composed = text.normalize('NFC');
  if (!uncomposed.test(composed)) return composed;
  return (
    composed
      .replace(/เเ/g, 'แ')
      // A mark by itself stands as it is, unless it is half of a sara am.
      .replace(/[ัิ-ฺ็-๎]{2,}า?|ํา/g, composeSaraAm)
      .replace(/[ัิ-ฺ็-๎ำ]{2,}/g, (cluster) => {
        const marks = inOrder(cluster.replaceAll('ำ', ''));
        return cluster.includes('ำ') ? `${marks}ำ` : marks;
      })
  );
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
